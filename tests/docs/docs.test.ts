// Pages say what is so: their tables come from the code, their examples are sound, their links and commands lead somewhere.
// RECORD=docs writes the tables anew, for a look at the difference, and still fails.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageVocabulary } from '../../src/core/message/message-vocabulary';
import { decodeMessage } from '../../src/core/message/decode';
import { isProblem } from '../../src/core/problem';
import { checkTemplate } from '../../src/core/template/check';
import { parseTemplate } from '../../src/core/template/parse';
import OfficeHours from '../../src/main';
import { createApp, MemoryDisk, type HostApp } from '../host/stand-in';
import { recording } from '../recording';
import { commandTable } from './command-table';
import { blocksOf, withParts } from './page';
import { faultOf, templateTables } from './template-tables';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = ['README.md', 'tests/README.md', 'tests/host/README.md'].concat(
	readdirSync(path.join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
);

let app: HostApp | undefined;
afterEach(() => app?.quit());

function expectPage(file: string, parts: Readonly<Record<string, string>>): void {
	const made = withParts(read(file), parts);
	if (recording('docs')) {
		writeFileSync(path.join(root, file), made);
		throw new Error(`${file} was recorded: look at the difference, then run without RECORD.`);
	}
	if (made !== read(file)) throw new Error(`${file} is out of date. RECORD=docs npm run jest -- tests/docs writes it.`);
}

test('the page of templates lists every fact, helper, channel, kind and message', () => {
	expectPage('docs/templates.md', templateTables());
});

test('the README lists every command as the palette has it', async () => {
	app = await createApp({ disk: new MemoryDisk({}), indexDelay: 1 });
	await app.loadPlugin({ ...JSON.parse(read('manifest.json')), dir: '.obsidian/plugins/office-hours' }, OfficeHours);
	await app.whenIndexed();
	expectPage('README.md', { commands: commandTable(Object.values(app.commands.commands)) });
});

test('the examples of the page of templates are sound', () => {
	const page = read('docs/templates.md');
	const messages = blocksOf(page, 'md').filter((text) => text.includes('channel:'));
	const faults = [
		...blocksOf(page, 'handlebars').map(faultOf),
		...messages.flatMap((text) => {
			const source = decodeMessage('example', text);
			if (isProblem(source)) return [source];
			return [source.subject ?? '', source.body].flatMap((part) => {
				const template = parseTemplate('example', part);
				return 'nodes' in template ? checkTemplate(template, messageVocabulary) : template;
			});
		}),
	].filter((fault) => fault !== null);
	expect(messages.length).toBeGreaterThan(0);
	expect(faults).toEqual([]);
});

test.each(pages)('every link of %s to a file of the repository leads to one', (page) => {
	const links = /\]\((?!https?:|#|mailto:)([\w./-]+)[^)]*\)/g;
	const prose = read(page).replace(/`[^`\n]*`/g, '');
	const targets = [...prose.matchAll(links)].map(([, target]) => target ?? '');
	const lost = targets.filter((target) => !existsSync(path.join(root, path.dirname(page), target)));
	expect(lost).toEqual([]);
});

test.each(pages)('every path of the sources named in %s is there', (page) => {
	const paths = [...read(page).matchAll(/`((?:src|tests|docs)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
	expect(paths.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test.each(pages)('every npm script named in %s is there', (page) => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const named = [...read(page).matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, name]) => name ?? '');
	expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
