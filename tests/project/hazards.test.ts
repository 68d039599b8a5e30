// Every hazard is held by a test that names its number, or waits for a feature to come; the page says which, and how many planted mistakes
// the tests noticed when last asked. RECORD=docs writes its tables anew, for a look at the difference, and still fails.
import fs from 'node:fs';
import path from 'node:path';
import { code, table, withParts } from '../docs/page';
import { equivalents } from '../mutation/equivalent.mjs';
import { worlds } from '../mutation/subjects.mjs';
import { recording } from '../recording';
import { hazards, numbered, numbersIn } from './hazards';
import { root } from './source-tree';
import { readTitles, type TestTitle } from './test-titles';

const titles = readTitles();
const holding = (number: number) => titles.filter(({ title }) => numbersIn(title).includes(number));

test('there are 88, each in few words', () => {
	expect(numbered).toHaveLength(88);
	expect(new Set(numbered.map(({ when }) => when)).size).toBe(88);
});

test('a title names its hazards by number', () => {
	expect(numbersIn('is kept (hazards 1-3, 12 and 17), not hazard 4.')).toEqual([1, 2, 3, 12, 17, 4]);
	expect(titles.flatMap(({ title }) => numbersIn(title)).filter((number) => number < 1 || number > 88)).toEqual([]);
});

test('every hazard of what is built has a test, and one that waits has none', () => {
	const built = numbered.filter(({ waitsFor }) => waitsFor === undefined);
	expect(built.filter(({ number }) => holding(number).length === 0)).toEqual([]);
	const waiting = numbered.filter(({ waitsFor }) => waitsFor !== undefined);
	expect(waiting.filter(({ number }) => holding(number).length > 0)).toEqual([]);
});

/** One test of each file: the first, without its numbers. */
function held(tests: readonly TestTitle[]): string {
	const firsts = tests.filter(({ file }, at) => tests.findIndex((other) => other.file === file) === at);
	const plain = (title: string) => title.replace(/ ?\(?\bhazards? \d[\d, -]*(?: and \d+)*\)?:?/gi, '').trim();
	return firsts
		.map(({ file, title }) => `[${file.replace(/^tests\/|\.test\.ts$/g, '')}](../${file}): ${plain(title)}`)
		.map((line) => line.replace(/[<>*_`]/g, (char) => `\\${char}`))
		.join('<br>');
}

interface Score {
	readonly file: string;
	readonly counted: number;
	readonly caught: number;
	readonly equivalent: number;
}

/** What the last whole run of `npm run mutate` found, and what is left out of it. */
function scores(): readonly string[] {
	const { date, modules } = JSON.parse(fs.readFileSync(path.join(root, 'tests/mutation/score.json'), 'utf8')) as {
		readonly date: string;
		readonly modules: readonly Score[];
	};
	const sum = (each: (score: Score) => number) => modules.reduce((all, score) => all + each(score), 0);
	const percent = (caught: number, counted: number) => `${((caught / counted) * 100).toFixed(1)} %`;
	const [counted, caught] = [sum((score) => score.counted), sum((score) => score.caught)];
	const subjects = Object.values(worlds).flatMap((world) => world.subjects);
	const rows = subjects.map((file) => {
		const score = modules.find((each) => each.file === file);
		const name = code(file.replace(/^src\//, ''));
		if (score === undefined) return [name, 'not measured yet', '', '', ''];
		return [
			name,
			...[score.counted, score.caught].map(String),
			percent(score.caught, score.counted),
			String(score.equivalent),
		];
	});
	return [
		`The last whole run, on ${date}: ${caught} of ${counted} mistakes were noticed, ${percent(caught, counted)}; ${sum((score) => score.equivalent)} more are left out, since nobody could notice them.`,
		table(['module', 'mistakes', 'noticed', 'score', 'left out'], rows),
		'Left out, and why:',
		table(
			['module', 'in the line', 'the mistake', 'why nobody could notice it'],
			equivalents.map(({ file, line, change, why }) =>
				[file.replace(/^src\//, ''), line, change].map(code).concat(why),
			),
		),
	];
}

test('no module that changes notes lets through more than a tenth of the mistakes planted in it', () => {
	const { modules } = JSON.parse(fs.readFileSync(path.join(root, 'tests/mutation/score.json'), 'utf8')) as {
		readonly modules: readonly Score[];
	};
	expect(modules.filter(({ caught, counted }) => caught < 0.9 * counted).map(({ file }) => file)).toEqual([]);
});

test('the page tells which test holds which', () => {
	const rows = numbered.map(({ number, when, waitsFor }) => [
		String(number),
		when,
		waitsFor === undefined ? held(holding(number)) : `waits for ${waitsFor}`,
	]);
	let at = 0;
	const parts = Object.entries(hazards).map(([part, list]) => {
		const own = rows.slice(at, (at += list.length));
		return `### ${part}\n\n${table(['', 'when', 'held by'], own)}`;
	});
	const mutants = scores().join('\n\n');
	const file = path.join(root, 'docs/hazards.md');
	const page = fs.readFileSync(file, 'utf8');
	const made = withParts(page, { mutants, hazards: parts.join('\n\n') });
	if (recording('docs')) {
		fs.writeFileSync(file, made);
		throw new Error('docs/hazards.md was recorded: look at the difference, then run without RECORD.');
	}
	if (made !== page)
		throw new Error('docs/hazards.md is out of date. RECORD=docs npm run jest -- tests/project writes it.');
});
