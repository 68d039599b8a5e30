// Every hazard is held by a test that names its number, or waits for a feature to come; the page says which. RECORD=docs writes its table
// anew, for a look at the difference, and still fails.
import fs from 'node:fs';
import path from 'node:path';
import { table, withParts } from '../docs/page';
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
	const file = path.join(root, 'docs/hazards.md');
	const page = fs.readFileSync(file, 'utf8');
	const made = withParts(page, { hazards: parts.join('\n\n') });
	if (recording('docs')) {
		fs.writeFileSync(file, made);
		throw new Error('docs/hazards.md was recorded: look at the difference, then run without RECORD.');
	}
	if (made !== page)
		throw new Error('docs/hazards.md is out of date. RECORD=docs npm run jest -- tests/project writes it.');
});
