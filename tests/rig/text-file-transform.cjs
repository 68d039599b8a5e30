// A template imported by a test is its text, as in the bundle.
module.exports = {
	process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
