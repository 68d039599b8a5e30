// Properties as vaults have them, good and bad, in notes of every kind: ours is the one line that changes, and a second block is never made.
import { parse as parseYaml } from 'yaml';
import { isProblem } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';
import { readLines } from '../../../src/core/text/line';
import { setProperty } from '../../../src/core/text/property';

const parse = (source: string): unknown => parseYaml(source, { logLevel: 'error' }) as unknown;

const sound = [
	'',
	'a: 1',
	'# a comment alone',
	'url:',
	'url: ""',
	'url: old',
	'url: old # why',
	"url: 'it''s old'",
	'date: 2026-03-06\nurl:',
	'a: 007\nb: 12345678901234567890\nurl: x',
	'tags: [a, "b"] # c\nurl: x',
	'list:\n  - a # c\n  - b\nurl: x',
	'list:\n- a\n- b',
	'long: >\n  folded\n  text\nurl: x',
	'text: |+\n  kept\n\nurl: x',
	'x: &anchor y\nz: *anchor',
	'map: { a: 1, b: [2] }\nurl: x',
	'nested:\n  url: inner\nurl: x',
	'"quoted key": 1\nurl: x',
	'\'single\': 1\n"url": x',
	'time: 13:00\nurl: x',
	'empty:\n\nurl: x\n\n',
	'url: https://example.org/#part',
	'emoji 👩‍👩‍👧‍👦: ä\nurl: x',
	'date: 2026-03-06T13:00:00Z',
	'yes: no\non: off\nurl: null',
	'a:    spaced   \nurl:   x   ',
	'# first\nurl: x\n# last',
	'tag: !!str 7\nurl: x',
	'url: x\nzone: Europe/Berlin',
	'guest: "[[Ada Example]]"\nurl: x',
	'q: "a\\nb"\nurl: x',
];

const malformed = [
	'a: "x',
	"a: 'x",
	'a: [1, 2',
	'a: {b: 1',
	'a: b: c',
	'a: b\n c: d\nurl: x',
	'just text',
	'text\nurl: x',
	'- a\n- b',
	'- url: x',
	'{url: x}',
	'[url]',
	'url: a\nurl: b',
	'a: 1\nurl: a\na: 2',
	'a:\n\t- b',
	'\ta: 1',
	'  a: 1\nb: 2',
	'a: *missing',
	'a: &x\nb: &x *y',
	'a: !<x y',
	'a: @b',
	'a: `b`',
	'a: %b',
	'%YAML 9.9',
	'? a\nb: c\n: d: e',
	'a: "\\q"',
	'a: "\\xZZ"',
	'a: "x" y',
	"a: 'x' y",
	'a: [1] 2',
	'a: ]',
	'a: }',
	'a: |x\n  b',
	'a: >\nb',
	'a: 1\n...\nb: 2',
	'<<<<<<< ours\nurl: a\n=======\nurl: b\n>>>>>>> theirs',
	'a: 1\n<<<<<<< ours\nb: 2',
	'url: x\n=======\nurl: y',
	'"a: 1',
	'a: , b',
	'a: "1\nb: 2"\nc: "3',
	': x: y',
];

const bodies = [
	'',
	'Text',
	'# [[Title]]\n\n- [ ] Step\n',
	'---\n\nBelow a divider\n',
	'```yaml\nurl: code\n---\n```\n',
];
const shapes: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replace(/\n/g, '\r\n'),
	(text) => `\uFEFF${text}`,
	(text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`,
];
const notesOf = (blocks: readonly string[]) =>
	blocks.flatMap((block) =>
		bodies.flatMap((body) => shapes.map((shape) => shape(`---\n${block === '' ? '' : `${block}\n`}---\n${body}`))),
	);
const wanted = (['url', 'date', 'calendar-id'] as const).flatMap((key) =>
	['https://youtu.be/abcdefghijk', '', 'a: b # c "d"', '---', 22, null].map((value) => ({ key, value })),
);

/** The lines but for that of the key, which is the first that begins with it. */
function others(text: string, key: string): readonly string[] {
	const lines = readLines(text).map((line) => text.slice(line.from, line.end));
	const end = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
	const own = lines.findIndex((line, at) => at < end && (line.startsWith(`${key}:`) || line.startsWith(`"${key}":`)));
	return own === -1 ? lines : lines.toSpliced(own, 1);
}

const fences = (text: string) => text.match(/^\uFEFF?---[ \t]*\r?$/gm)?.length ?? 0;

test(`in ${notesOf(sound).length} notes with properties only the line of the property changes (hazards 27, 29)`, () => {
	const wrong: string[] = [];
	let done = 0;
	for (const text of notesOf(sound)) {
		for (const { key, value } of wanted) {
			const edits = setProperty(text, key, value, parse);
			if (isProblem(edits)) continue;
			done++;
			const after = applyEdits(text, edits);
			if (others(after, key).join('') !== others(text, key).join(''))
				wrong.push(`${key} ${value}: ${JSON.stringify(text)}`);
			if (fences(after) !== fences(text)) wrong.push(`A second block: ${JSON.stringify(after)}`);
		}
	}
	expect(wrong).toEqual([]);
	expect(done).toBeGreaterThan(8000);
});

test(`${malformed.length} kinds of properties that cannot be read are left alone, in ${notesOf(malformed).length} notes (hazards 26, 29, 33)`, () => {
	expect(malformed.length).toBeGreaterThanOrEqual(40);
	const written = notesOf(malformed).flatMap((text) =>
		wanted.flatMap(({ key, value }) => {
			const edits = setProperty(text, key, value, parse);
			return isProblem(edits) || edits.length === 0 ? [] : [`${key} ${value}: ${JSON.stringify(text)}`];
		}),
	);
	expect(written).toEqual([]);
});
