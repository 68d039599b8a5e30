/**
 * The plugin's style sheet takes its colours and sizes from the app, so that it looks right under every theme. A variable the app
 * does not document is empty there, and one the workbench does not define is never seen on a screen before a release.
 */
import { readFileSync, readdirSync } from 'node:fs';
import documented from '../workbench/obsidian-variables.json';

const read = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const plugin = read('styles.css');
const sheets = 'tests/workbench/styles';
const workbench = readdirSync(sheets)
	.map((name) => read(`${sheets}/${name}`))
	.join('\n');

const used = (css: string) => [...new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1] ?? ''))];
const defined = (css: string) => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1] ?? ''));

/** At the commas that stand outside brackets. */
function splitSelectors(list: string): string[] {
	return list.split(/,(?![^(]*\))/).map((one) => one.trim());
}

test('the plugin uses variables at all', () => {
	expect(used(plugin).length).toBeGreaterThan(5);
});

test('every variable in styles.css is documented by the app or our own', () => {
	const known = new Set(documented);
	expect(used(plugin).filter((name) => !known.has(name) && !name.startsWith('--oh-'))).toEqual([]);
});

test('every variable of our own is defined in styles.css or set by the code', () => {
	const own = defined(plugin);
	const missing = used(plugin).filter((name) => name.startsWith('--oh-') && !own.has(name));
	const code = readdirSync('src/obsidian', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(`src/obsidian/${name}`, 'utf8'))
		.join('\n');
	expect(missing.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('every rule of styles.css speaks of our own classes only, so nothing of the app changes its looks', () => {
	const selectors = [...plugin.matchAll(/([^{};]+)\{/g)]
		.map((match) => (match[1] ?? '').trim())
		.filter((selector) => !selector.startsWith('@'));
	expect(selectors.length).toBeGreaterThan(5);
	expect(selectors.flatMap(splitSelectors).filter((one) => !/\.(?:oh|office-hours)-/.test(one))).toEqual([]);
});

test('the workbench defines every documented variable on the list, and its own sheet uses no other', () => {
	const here = defined(workbench);
	expect(documented.filter((name) => !here.has(name))).toEqual([]);
	expect(used(workbench).filter((name) => !here.has(name))).toEqual([]);
});

test('variables the app has deprecated are not used', () => {
	expect(used(plugin).filter((name) => /-(?:rgb|hsl)$/.test(name))).toEqual([]);
});
