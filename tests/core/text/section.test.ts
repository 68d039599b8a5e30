import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edit';
import { foldHeading } from '../../../src/core/text/heading';
import { readOutline } from '../../../src/core/text/outline';
import { appendToSection, findSection } from '../../../src/core/text/section';
import { anyNote } from './notes';
import { runs } from '../../runs';

function append(text: string, line = '- new'): string {
	return applyEdits(text, appendToSection(text, ['Sent', 'Enviado'], 2, line));
}

describe('Headings', () => {
	it.each([
		['Después de la transmisión', 'despues de la transmision'],
		['  **After** the show: ', 'after the show'],
		['`Checklist`', 'checklist'],
		['[[Note|After the show]]', 'after the show'],
		['[After](x.md) _the_ show：', 'after the show'],
		['AFTER\tTHE  SHOW', 'after the show'],
	])('are compared by what they say: %s', (heading, folded) => {
		expect(foldHeading(heading)).toBe(folded);
	});
});

describe('A section', () => {
	const note = '# T\n\n## Sent:\n- a\n\n### Sub\n- b\n\n## Next\n';

	it('is found by its heading and ends at the next one of its rank', () => {
		const section = findSection(note, ['sent']);
		expect(section && [note.slice(section.bodyFrom, section.ownTo), note.slice(section.from, section.to)]).toEqual([
			'- a\n\n',
			'## Sent:\n- a\n\n### Sub\n- b\n\n',
		]);
	});

	it.each([
		['in a numbered item', '1. ## Sent\n- a\n', 'Sent'],
		['with a number sign in an underlined heading', 'C# show\n---\n- a\n', 'C# show'],
		['below a divider', 'Text\n\n---\nSent\n---\n- a\n', 'Sent'],
	])('begins behind its heading: %s', (_name, text, heading) => {
		const section = findSection(text, [heading]);
		expect(section && text.slice(section.bodyFrom)).toBe('- a\n');
	});

	it('may be underlined, and is not found in code', () => {
		const text = '```\n## Sent\n```\n\nSent\n----\n- a\n';
		const section = findSection(text, ['Sent']);
		expect(section && text.slice(section.bodyFrom)).toBe('- a\n');
		expect(findSection('```\n## Sent\n```\n', ['Sent'])).toBeNull();
		expect(findSection('', ['Sent'])).toBeNull();
	});
});

describe('A line added to a section', () => {
	it.each([
		['goes behind its last line', '## Sent\n- a\n\n## Next\n', '## Sent\n- a\n- new\n\n## Next\n'],
		['goes before its sub-headings', '## Sent\n- a\n### Sub\n- b\n', '## Sent\n- a\n- new\n### Sub\n- b\n'],
		['begins an empty section', '## Sent\n\n## Next\n', '## Sent\n\n- new\n\n## Next\n'],
		['begins an empty section at the end', '## Sent', '## Sent\n\n- new\n'],
		['keeps the end without a line break (hazard 84)', '## Sent\n- a', '## Sent\n- a\n- new\n'],
		['keeps blank lines at the end', '## Sent\n- a\n\n\n', '## Sent\n- a\n- new\n\n\n'],
		['goes before a last line of blanks', '## Sent\n- a\n  \t\n', '## Sent\n- a\n- new\n\n  \t\n'],
		['stays behind a byte order mark', '\uFEFF', '\uFEFF## Sent\n\n- new\n'],
		['goes behind a line that hangs by a tab', '## Sent\n- a\n\tb\n', '## Sent\n- a\n\tb\n- new\n'],
		['goes on after numbers', '## Sent\n1. a\n', '## Sent\n1. a\n- new\n'],
		['is kept apart from a line with a letter and a dot', '## Sent\na. b\n', '## Sent\na. b\n\n- new\n'],
		['goes to the first of two (hazard 84)', '## Sent\n- a\n\n## Sent\n- b\n', '## Sent\n- a\n- new\n\n## Sent\n- b\n'],
		['is kept apart from a quote', '## Sent\n> a\n', '## Sent\n> a\n\n- new\n'],
		['is kept apart from text', '## Sent\na\n', '## Sent\na\n\n- new\n'],
		['is kept apart from HTML', '## Sent\n<b>\n', '## Sent\n<b>\n\n- new\n'],
		['goes behind an item of several lines', '## Sent\n- a\n  b\n', '## Sent\n- a\n  b\n- new\n'],
		['finds another of the names', '## Enviado\n- a\n', '## Enviado\n- a\n- new\n'],
		['makes the section where there is none (hazard 84)', '# T\n\nText\n', '# T\n\nText\n\n## Sent\n\n- new\n'],
		['makes it in an empty note', '', '## Sent\n\n- new\n'],
		['makes it behind a text without a line break', 'Text', 'Text\n\n## Sent\n\n- new\n'],
		['uses the line breaks of the note', '# T\r\n\r\n## Sent\r\n- a\r\n', '# T\r\n\r\n## Sent\r\n- a\r\n- new\r\n'],
		['stays out of a fence that is never closed', '## Sent\n- a\n\n```\ncode\n', '## Sent\n- a\n- new\n\n```\ncode\n'],
		['is not swallowed by a comment that is never closed', 'Text\n\n%%\nmore', 'Text\n\n## Sent\n\n- new\n\n%%\nmore'],
		[
			'is not swallowed by an HTML comment that is never closed',
			'Text\n<!-- a\nmore',
			'Text\n\n## Sent\n\n- new\n\n<!-- a\nmore',
		],
	])('%s', (_name, before, after) => {
		expect(append(before)).toBe(after);
	});

	it('follows lines like itself', () => {
		expect(append('## Sent\n00:00:00 Intro\n', '00:05:00 Topic')).toBe('## Sent\n00:00:00 Intro\n00:05:00 Topic\n');
		expect(append('## Sent\n', '00:05:00 Topic')).toBe('## Sent\n\n00:05:00 Topic\n');
	});

	it('leaves every other character and heading of a random note as it was (hazard 15)', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const edits = appendToSection(text, ['Sent'], 2, '- new');
				expect(edits).toHaveLength(1);
				const [edit] = edits;
				if (!edit) return;
				expect(edit.from).toBe(edit.to);
				const after = applyEdits(text, edits);
				expect(after.slice(0, edit.from) + after.slice(edit.from + edit.insert.length)).toBe(text);
				const before = readOutline(text).headings.map((heading) => heading.text);
				const now = readOutline(after).headings.map((heading) => heading.text);
				const had = before.includes('Sent');
				expect(now.length).toBe(before.length + (had ? 0 : 1));
				const section = findSection(after, ['Sent']);
				expect(section && after.slice(section.bodyFrom, section.to)).toContain('- new');
			}),
			{ numRuns: runs(5000), seed: 20260309 },
		);
	});
});
