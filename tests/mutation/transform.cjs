// The transform of the tests, with one mutant put into its file on the way. The mutant is told by the environment of the process.
const { createHash } = require('node:crypto');
const { join } = require('node:path');
const swc = require('@swc/jest').createTransformer({
	jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
	module: { type: 'commonjs' },
});

function mutated(source, path) {
	const { file, from, to, insert } = JSON.parse(process.env.OH_MUTANT ?? '{}');
	if (file === undefined || path !== join(__dirname, '../..', file)) return source;
	return source.slice(0, from) + insert + source.slice(to);
}

module.exports = {
	canInstrument: false,
	process: (source, path, options) => swc.process(mutated(source, path), path, options),
	getCacheKey: (source, path) => createHash('sha256').update(path).update(mutated(source, path)).digest('hex'),
};
