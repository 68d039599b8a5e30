// Loads a built main.js as the app does: a function of require, module and exports, with only the modules the app offers.
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type { PluginClass } from '../host/app';
import * as obsidian from '../host/obsidian';

type PluginModule = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

declare global {
	interface Window {
		/** Where the loaded script hands over its function; gone a moment later. */
		loadedPlugin?: PluginModule;
	}
}

const offered: Record<string, unknown> = {
	obsidian,
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/state': state,
	'@codemirror/view': view,
};

function requireOffered(id: string): unknown {
	// What a phone would say, where there are no modules of Node.
	if (!Object.hasOwn(offered, id)) throw new Error(`Cannot find module '${id}'`);
	return offered[id];
}

/** The plugin's class, from the address of its main.js. */
export async function loadPluginCode(address: string): Promise<PluginClass> {
	const code = await (await fetch(address)).text();
	await runScript(`window.loadedPlugin = function (require, module, exports) {${code}\n};\n//# sourceURL=${address}`);
	const run = window.loadedPlugin;
	delete window.loadedPlugin;
	if (run === undefined) throw new Error(`${address} could not be read as a script.`);
	const module: { exports: unknown } = { exports: {} };
	run(requireOffered, module, module.exports);
	const { exports } = module as { exports: PluginClass | { default: PluginClass } };
	return 'default' in exports ? exports.default : exports;
}

/** Through a script element and not through `Function`: the page's policy forbids evaluation to itself and to the plugin. */
function runScript(code: string): Promise<void> {
	const script = document.createElement('script');
	script.src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
	return new Promise<void>((resolve, reject) => {
		script.onload = () => resolve();
		script.onerror = () => reject(new Error('The plugin could not be loaded.'));
		document.head.append(script);
	}).finally(() => {
		URL.revokeObjectURL(script.src);
		script.remove();
	});
}
