import fc from 'fast-check';
import { parse } from 'yaml';
import { isProblem } from '../../../src/core/problem';
import { aliasOf, escapeMarkdown, wikilink } from '../../../src/core/text/escape-markdown';
import { fileNameOf } from '../../../src/core/text/file-name';
import { readLink } from '../../../src/core/text/link';
import { nearest } from '../../../src/core/text/nearest';
import { oneLine } from '../../../src/core/text/one-line';
import { yamlEscape, yamlQuoted, yamlScalar } from '../../../src/core/text/yaml-scalar';
import { curatedNames, hostileNames } from './hostile-names';
import { parseMetadata } from './stand-in-metadata';
import { runs } from '../../runs';

const many = runs(10_000);
const anyName = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
	fc.string({ unit: 'grapheme', maxLength: 100, size: 'max' }),
	fc.array(fc.constantFrom(...hostileNames), { maxLength: 4 }).map((parts) => parts.join('')),
);

function forAnyName(check: (name: string) => void, count = many): void {
	curatedNames.forEach(check);
	fc.assert(fc.property(anyName, check), { numRuns: count, seed: 20260312 });
}

describe('A file name', () => {
	it.each([
		['Joe on Tempo', 'Joe on Tempo'],
		["What's new in X 10?", "What's new in X 10"],
		['AC/DC: live', 'AC DC live'],
		['a*b"c\\d<e>f|g#h^i[j]k%l', 'a b c d e f g h i j k l'],
		['../../etc', 'etc'],
		['.hidden', 'hidden'],
		['Ends with dots... ', 'Ends with dots'],
		['CON', '_CON'],
		['con.notes', '_con.notes'],
		['Lpt³.x', '_Lpt³.x'],
		['CONIN$', '_CONIN$'],
		['Console', 'Console'],
		['e\u0301', '\u00e9'],
		['a\u202eb\u200bc', 'abc'],
		['a\nb', 'a b'],
		['C++', 'C++'],
		['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
	])('is made of a title: %s (hazards 40-42, 46)', (title, name) => {
		expect(fileNameOf(title)).toBe(name);
	});

	it.each(['', ' ', '???', '...', '!!!', '\u200b', '///', '- -', '\ud800'])(
		'is not made of nothing: %j (hazard 44)',
		(title) => {
			expect(fileNameOf(title)).toMatchObject({ code: 'file-name-empty' });
		},
	);

	it('is legal on Windows, macOS, Android and iOS, at most 200 bytes, NFC and stays as it is, for 10,000 titles (hazards 40-43, 46, 72)', () => {
		const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
		let legal = 0;
		forAnyName((title) => {
			const name = fileNameOf(title);
			if (isProblem(name)) return;
			legal++;
			const isLegal =
				!/[*"\\/<>:|?#^[\]%]|^[. ]|[. ]$/.test(name) &&
				!reserved.test(name) &&
				[...name].every((char) => char >= ' ') &&
				Buffer.from(name).toString() === name &&
				Buffer.byteLength(name) <= 200 &&
				name.normalize('NFC') === name &&
				fileNameOf(name) === name;
			if (!isLegal) throw new Error(`${JSON.stringify(title)} gives ${JSON.stringify(name)}`);
		});
		expect(legal).toBeGreaterThan(many / 2);
	});

	it('is cut between graphemes (hazard 43)', () => {
		const name = fileNameOf('👩‍👩‍👧‍👦'.repeat(30));
		expect(name).toBe('👩‍👩‍👧‍👦'.repeat(8));
	});
});

describe('A name on one line', () => {
	it('has no line break, control, bidi control or half character, and stays as it is (hazard 72)', () => {
		forAnyName((name) => {
			const line = oneLine(name);
			const isPlain =
				!/[\n\r\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u200b]/.test(line) &&
				Buffer.from(line).toString() === line &&
				line === line.trim() &&
				oneLine(line) === line;
			if (!isPlain) throw new Error(`${JSON.stringify(name)} gives ${JSON.stringify(line)}`);
		});
	});

	it('keeps joiners inside words and emoji', () => {
		expect(oneLine('👩‍👩‍👧')).toBe('👩‍👩‍👧');
		expect(oneLine('می‌خواهم')).toBe('می‌خواهم');
		expect(oneLine('\u200d a\u200d \u200cb')).toBe('a b');
	});
});

describe('A name in Markdown', () => {
	/** How many headings, items, links, tags and sections of which type a text has. */
	function structure(text: string): unknown {
		const { headings, listItems, links, embeds, tags, sections, blocks } = parseMetadata(text);
		return [
			headings?.length,
			listItems?.map((item) => item.task),
			links?.length,
			embeds?.length,
			tags?.length,
			sections?.map((section) => section.type),
			Object.keys(blocks ?? {}).length,
		];
	}

	it('is one inert line: the structure of the note is that with a plain name (hazard 67)', () => {
		const note = (name: string): string =>
			`# T\n\n${name}\n\n- [ ] Ask ${name} about it\n- ${name}\n\n> ${name}\n\n| ${name} | b |\n|---|---|\n\nEnd\n`;
		const plain = structure(note('Ada'));
		forAnyName((name) => {
			const escaped = escapeMarkdown(name);
			expect(escaped).not.toMatch(/[\n\r]/);
			if (escaped !== '') expect([escaped, structure(note(escaped))]).toEqual([escaped, plain]);
		}, runs(400));
	});

	it.each([
		['- [ ] x', '\\- \\[ \\] x'],
		['1. x', '1\\. x'],
		['2024.5', '2024.5'],
		['a_b*c', 'a\\_b\\*c'],
		['%% a %%', '\\%\\% a \\%\\%'],
		['Jürgen O’Neill & Co.', 'Jürgen O’Neill & Co.'],
	])('reads as typed: %s', (name, escaped) => {
		expect(escapeMarkdown(name)).toBe(escaped);
	});

	it('is a label of a wikilink that cannot end it (hazard 67)', () => {
		forAnyName((name) => {
			expect(aliasOf(name)).not.toMatch(/[[\]|#^\n]|%%/);
			const link = wikilink('Note', name);
			expect(readLink(link)).toMatchObject({ target: 'Note', kind: 'wikilink' });
		}, runs(1000));
		expect(wikilink('Note', 'A|b]] c')).toBe('[[Note|A b c]]');
		expect(wikilink('Note')).toBe('[[Note]]');
	});
});

describe('A value in YAML', () => {
	it('is read back as exactly this text, from one line (hazard 66)', () => {
		forAnyName((value) => {
			const written = [yamlScalar(value), yamlQuoted(value), `"${yamlEscape(value)}"`];
			for (const scalar of written) expect(scalar).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
			expect(parse(written.map((scalar, index) => `${index}: ${scalar}\n`).join(''))).toEqual({
				0: value,
				1: value,
				2: value,
			});
		});
	});

	it.each([
		['Ada Example', 'Ada Example'],
		['https://youtube.com/live/x#y', 'https://youtube.com/live/x#y'],
		['2026-03-06', '2026-03-06'],
		['Europe/Berlin', 'Europe/Berlin'],
		['13:00', '"13:00"'],
		['yes', '"yes"'],
		['22', '"22"'],
		['', '""'],
		['a: b', '"a: b"'],
		['a:', '"a:"'],
		['a ', '"a "'],
	])('is plain where that is safe: %s', (value, written) => {
		expect(yamlScalar(value)).toBe(written);
	});
});

describe('The nearest word', () => {
	it.each([
		['tittle', ['title', 'topic'], 'title'],
		['Title', ['title'], 'title'],
		['guset', ['guest', 'guests'], 'guest'],
		['xyz', ['title'], null],
		['ab', ['cd'], null],
		['', ['a'], null],
	])('to %s among %j is %s', (word, candidates, expected) => {
		expect(nearest(word, candidates)).toBe(expected);
	});
});
