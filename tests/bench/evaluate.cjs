// Evaluates one built plugin in a process of its own, as the app does at its start, and prints how many milliseconds of the
// processor that took.
const fs = require('node:fs');
const vm = require('node:vm');

const code = fs.readFileSync(process.argv[2], 'utf8');
/** Whatever is asked of the app is a class that does nothing. */
const app = new Proxy({}, { get: () => class {} });
const offered = (id) => {
	if (id === 'obsidian' || id.startsWith('@codemirror/')) return app;
	throw new Error(`"${id}" is not offered by the app.`);
};
const context = vm.createContext({ console, Intl, URL, TextEncoder });
context.window = context;
const empty = vm.runInContext('(function (require, module, exports) {})', context);
empty(offered, { exports: {} }, {});

const before = process.cpuUsage();
const run = vm.runInContext(`(function (require, module, exports) {${code}\n})`, context);
const module_ = { exports: {} };
run(offered, module_, module_.exports);
const { user, system } = process.cpuUsage(before);
if (process.argv[3] === 'plugin' && typeof module_.exports.default !== 'function')
	throw new Error('It exports no plugin.');
console.log((user + system) / 1000);
