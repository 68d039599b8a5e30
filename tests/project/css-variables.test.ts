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

test('the plugin uses variables at all', () => {
	expect(used(plugin).length).toBeGreaterThan(5);
});

test('every variable in styles.css is documented by the app or our own', () => {
	const known = new Set(documented);
	expect(used(plugin).filter((name) => !known.has(name) && !name.startsWith('--oh-'))).toEqual([]);
});

test('every variable of our own is defined in styles.css', () => {
	const own = defined(plugin);
	expect(used(plugin).filter((name) => name.startsWith('--oh-') && !own.has(name))).toEqual([]);
});

test('styles.css never redefines a variable of the app', () => {
	expect([...defined(plugin)].filter((name) => !name.startsWith('--oh-'))).toEqual([]);
});

test('the workbench defines every documented variable on the list, and its own sheet uses no other', () => {
	const here = defined(workbench);
	expect(documented.filter((name) => !here.has(name))).toEqual([]);
	expect(used(workbench).filter((name) => !here.has(name))).toEqual([]);
});

test('variables the app has deprecated are not used', () => {
	expect(used(plugin).filter((name) => /-(?:rgb|hsl)$/.test(name))).toEqual([]);
});
