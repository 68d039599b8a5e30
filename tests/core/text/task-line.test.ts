import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edit';
import { readLines } from '../../../src/core/text/line';
import { readOutline } from '../../../src/core/text/outline';
import { editMark, isOpenMark, parseTaskLine, statusOf } from '../../../src/core/text/task-line';
import { anyNote } from './notes';
import { runs } from '../../runs';

describe('A task line', () => {
	it.each([
		['- [ ] text', '', '-', ' ', 'text'],
		['\t* [x] text ', '\t', '*', 'x', 'text'],
		['+ [X]', '', '+', 'X', ''],
		['12. [/] text', '', '12.', '/', 'text'],
		['3) [-]  two blanks', '', '3)', '-', 'two blanks'],
		['> - [?] quoted', '> ', '-', '?', 'quoted'],
		['> > \t- [ ] deep', '> > \t', '-', ' ', 'deep'],
		['- - [ ] inner', '- ', '-', ' ', 'inner'],
		['- > - [ ] quote in item', '- > ', '-', ' ', 'quote in item'],
		['-\t[ ] tab', '', '-', ' ', 'tab'],
		['- []]', '', '-', ']', ''],
	])('is read: %s (hazard 20)', (line, indent, marker, mark, text) => {
		const task = parseTaskLine(line);
		expect(task).toMatchObject({ indent, marker, mark, text });
		expect(line.charAt(task?.markAt ?? -1)).toBe(mark);
	});

	it.each([
		'',
		'- text',
		'- []',
		'- [ ]glued',
		'-[ ] x',
		'[ ] x',
		'1234567890. [ ] x',
		'a - [ ] x',
		'- [xx] y',
		'\\- [ ] x',
		'- \\[ ] x',
		'# [ ] x',
		'- [🎉] x',
	])('is not: %j', (line) => {
		expect(parseTaskLine(line)).toBeNull();
	});

	it('is open, not applicable or done by its mark', () => {
		expect([' ', '/', '-', 'x', 'X', '>', '!', '?'].map(statusOf)).toEqual([
			'open',
			'open',
			'notApplicable',
			'done',
			'done',
			'done',
			'done',
			'done',
		]);
		expect([' ', '/', 'x'].map(isOpenMark)).toEqual([true, true, false]);
	});

	it('is changed in exactly one character, wherever the outline sees one (hazards 15, 20)', () => {
		let changed = 0;
		fc.assert(
			fc.property(anyNote, (text) => {
				const lines = readLines(text);
				for (const task of readOutline(text).tasks) {
					const line = lines[task.line];
					if (!line) throw new Error('no such line');
					const edit = editMark(line, 'x');
					if (!edit) throw new Error(`The outline saw a task that was not read: ${line.text}`);
					const after = applyEdits(text, [edit]);
					expect(after).toHaveLength(text.length);
					expect(text.charAt(edit.from)).toBe(task.mark);
					expect([...after].filter((char, index) => char !== [...text][index]).length).toBe(task.mark === 'x' ? 0 : 1);
					expect(applyEdits(after, [{ ...edit, insert: task.mark }])).toBe(text);
					changed++;
				}
			}),
			{ numRuns: runs(3000), seed: 20260310 },
		);
		expect(changed).toBeGreaterThan(runs(1000));
	});

	it('cannot be given a mark of no or two characters', () => {
		const [line] = readLines('- [ ] x');
		if (!line) throw new Error();
		expect(() => editMark(line, '')).toThrow(RangeError);
		expect(() => editMark(line, 'xx')).toThrow(RangeError);
		expect(editMark({ ...line, text: 'x' }, 'x')).toBeNull();
	});

	it('begins with numbers, not with letters, where it is an item in an item', () => {
		expect(parseTaskLine('1. - [ ] x')).toMatchObject({ indent: '1. ', marker: '-', text: 'x' });
		expect(parseTaskLine('a. - [ ] x')).toBeNull();
	});

	// What it costs is measured by tests/bench/hostile-texts.ts.
	it.each(['> ', '- ', ' ', '1. ', '[ ] '])('of a megabyte of "%s" is read like any other (hazard 16)', (piece) => {
		const long = piece.repeat(1_000_000 / piece.length);
		expect(parseTaskLine(`- [x] ${long}end`)?.text).toBe(`${long}end`.trim());
		expect(parseTaskLine(long)?.mark).toBeUndefined();
	});
});
