// Bundles the stand-in app once before the tests: most of what it is made of ships as ES modules only, and a class must exist once.
const { buildSync } = require('esbuild');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** CodeMirror stays outside: jest loads it once, for the host and for tests that look into the editor. */
module.exports = function buildForJest() {
	buildSync({
		entryPoints: [path.join(__dirname, 'for-jest.ts')],
		outfile: path.join(root, '.build/obsidian-host.cjs'),
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		target: 'es2022',
		sourcemap: 'inline',
		external: ['@codemirror/*'],
		logLevel: 'warning',
	});
};
