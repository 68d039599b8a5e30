// Names and steps as they come out of mails and chats: on the screen they are text, whatever they hold.
import { yamlQuoted } from '../../src/core/text/yaml-scalar';
import { makePanel } from '../../src/obsidian/panel/panel';
import { curatedNames } from '../core/text/hostile-names';
import { episode, showFolder } from './episode-note';
import { startWhole, type Whole } from './faults/whole-host';
import { until } from './until';

const hostile = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<iframe src="https://example.org"></iframe>',
	'&lt;b&gt; & <b>bold</b>',
	'javascript:alert(1)',
	'[a](javascript:alert(1))',
	'```dataviewjs',
	'%%',
	'$& $1',
	'{{title}}',
	'\u202eevil\u2066',
	'\u200b\ufeff',
	'e\u0301'.repeat(50),
	'\ud800',
	'مضيف',
	'👩‍👩‍👧‍👦',
	'x'.repeat(10_000),
];

let whole: Whole;
afterEach(() => whole.quit());

/** The panel of an episode whose guest and one of whose steps bear this name. */
async function panelWith(name: string): Promise<HTMLElement> {
	const text = episode({ date: '2026-03-06' })
		.replace('Ann (Annie) Example', name)
		.replace('Choose a date.', `Ask ${name}`);
	whole = await startWhole({ [`${showFolder}/GOH 22 - Title.md`]: text }, null);
	const el = document.body.createDiv();
	const panel = makePanel(whole.host, el, () => undefined);
	await until(() => {
		panel.refresh();
		return el.textContent.includes('Ask') && el.querySelector('.oh-step-tools button') !== null;
	});
	el.remove();
	return el;
}

/** Kinds of elements with their attributes, each once. How many there are depends on what is known already. */
const kinds = (el: HTMLElement) =>
	new Set(
		[...el.querySelectorAll('*')].flatMap(({ tagName, attributes }) => [
			tagName,
			...[...attributes].map(({ name }) => name),
		]),
	);

test.each(hostile)(
	'%j makes no element in the panel, and no attribute, that a plain name does not (hazards 68, 72)',
	async (name) => {
		const drawn = kinds(await panelWith(name));
		await whole.quit();
		const plain = kinds(await panelWith('Ben Example'));
		expect([...drawn].filter((kind) => !plain.has(kind))).toEqual([]);
	},
);

/** Fifty at a time: each the title of an episode, and together the steps of the first. */
const batches = Array.from({ length: Math.ceil(curatedNames.length / 50) }, (_, at) =>
	curatedNames.slice(at * 50, at * 50 + 50),
);

async function panelOfMany(names: readonly string[]): Promise<HTMLElement> {
	const steps = names.map((name) => `- [ ] Ask ${name}`).join('\n');
	const notes = names.map((name, at) => {
		const text = episode({ date: '2026-03-06' }).replace('---\n', () => `---\ntitle: ${yamlQuoted(name)}\n`);
		return [
			`${showFolder}/GOH ${100 + at} - Title.md`,
			at === 0 ? text.replace('- [ ] Choose a date.', () => steps) : text,
		] as const;
	});
	whole = await startWhole(Object.fromEntries(notes), null);
	const el = document.body.createDiv();
	const panel = makePanel(whole.host, el, () => undefined);
	await until(() => {
		panel.refresh();
		return el.textContent.includes('Ask') && el.querySelector('.oh-step-tools button') !== null;
	});
	el.remove();
	return el;
}

test(`${curatedNames.length} hostile titles and steps make no element in the panel that plain ones do not (hazards 68, 72)`, async () => {
	const plain = kinds(await panelOfMany(batches[0]?.map((_, at) => `Ben ${at} Example`) ?? []));
	const strange: string[] = [];
	for (const names of batches) {
		await whole.quit();
		const drawn = kinds(await panelOfMany(names));
		strange.push(...[...drawn].filter((kind) => !plain.has(kind)));
	}
	expect(strange).toEqual([]);
}, 120_000);
