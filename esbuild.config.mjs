// Builds main.js. The same sources give the same bytes wherever the checkout lies: no path, date or version of this machine goes in.
import { build, context } from 'esbuild';

/** What the app offers at run time; everything else is bundled. */
const external = ['obsidian', '@codemirror/*', '@lezer/*'];

/** @param {Partial<import('esbuild').BuildOptions>} [changes] */
export function options(changes = {}) {
	return {
		entryPoints: ['src/main.ts'],
		outfile: 'main.js',
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		target: 'chrome120',
		minify: true,
		legalComments: 'none',
		loader: { '.md': 'text' },
		external,
		logLevel: 'warning',
		...changes,
	};
}

if (import.meta.url === `file://${process.argv[1]}`) {
	if (process.argv.includes('--watch')) {
		const watching = await context(options({ minify: false, sourcemap: 'inline' }));
		await watching.watch();
	} else {
		await build(options());
	}
}
