import fc from 'fast-check';
import { isProblem } from '../../../src/core/problem';
import { applyEdits, checkEdits } from '../../../src/core/text/edit';
import { insertPlayer, renderPlayer, replacePlayer } from '../../../src/core/text/player';
import { anyNote } from './notes';
import { runs } from '../../runs';

const id = 'abcdefghijk';
const other = 'ABCDEFGHIJK';
const embed = `https://www.youtube.com/embed/${id}`;
const watch = `https://www.youtube.com/watch?v=${id}`;

function replaced(text: string): string {
	const edits = replacePlayer(text, id);
	if (isProblem(edits)) return edits.code;
	const after = applyEdits(text, edits);
	expect(checkEdits(text, edits, after)).toBe(true);
	return after;
}

describe('The player of a note', () => {
	it.each([
		['empty', '<iframe src="https://www.youtube.com/embed/"></iframe>', `<iframe src="${embed}"></iframe>`],
		[
			'of another video',
			`<iframe width="1" src="https://www.youtube.com/embed/${other}?si=x" title="t"></iframe>`,
			`<iframe width="1" src="${embed}" title="t"></iframe>`,
		],
		[
			'with single quotes',
			`<iframe title='a' src='https://www.youtube.com/embed/'></iframe>`,
			`<iframe title='a' src='${embed}'></iframe>`,
		],
		[
			'without quotes',
			`<iframe src=https://www.youtube.com/embed/${other} width=1></iframe>`,
			`<iframe src=${embed} width=1></iframe>`,
		],
		['closing itself', `<iframe src="https://www.youtube.com/embed/" />`, `<iframe src="${embed}" />`],
		['in capitals', `<IFRAME SRC="https://www.youtube.com/embed/"></IFRAME>`, `<IFRAME SRC="${embed}"></IFRAME>`],
		[
			'with blanks',
			`  <iframe  src = "https://www.youtube.com/embed/" ></iframe>`,
			`  <iframe  src = "${embed}" ></iframe>`,
		],
		[
			'with a watch page',
			`<iframe src="https://www.youtube.com/watch?v=${id}"></iframe>`,
			`<iframe src="${embed}"></iframe>`,
		],
		[
			'with a link pasted into it',
			`<iframe src="[https://www.youtube.com/watch?v=TBD](https://www.youtube.com/watch?v=TBD)"></iframe>`,
			`<iframe src="${embed}"></iframe>`,
		],
		[
			'without cookies',
			`<iframe src="https://www.youtube-nocookie.com/embed/${other}"></iframe>`,
			`<iframe src="${embed}"></iframe>`,
		],
		['right already', `<iframe src="${embed}?si=x"></iframe>`, `<iframe src="${embed}?si=x"></iframe>`],
		['an embed of Obsidian', `![](https://www.youtube.com/watch?v=${other})`, `![](${watch})`],
		['a link line', `[Link to YouTube video](https://youtu.be/${other})`, `[Link to YouTube video](${watch})`],
		['an empty link line', '[Link to YouTube video]()', `[Link to YouTube video](${watch})`],
		[
			'a damaged link line',
			`[Link to YouTube video](ttps://www.youtube.com/live/${other})`,
			`[Link to YouTube video](${watch})`,
		],
		['a link line of few words', `[url](https://youtube.com/live/${other})`, `[url](${watch})`],
		[
			'a link line that is damaged in another way',
			`[Link to YouTube video](hhttps://www.youtube.com/live/${other})`,
			`[Link to YouTube video](${watch})`,
		],
		['a link line with blanks around it', ` [url](https://youtu.be/${other}) `, ` [url](${watch}) `],
		['an embed among words', `Watch: ![](https://youtu.be/${other}) now`, `Watch: ![](${watch}) now`],
		['an embed behind code', `\`code\` ![](https://youtu.be/${other})`, `\`code\` ![](${watch})`],
		[
			'with a link to the front page pasted into it',
			'<iframe src="[https://www.youtube.com](https://www.youtube.com)"></iframe>',
			`<iframe src="${embed}"></iframe>`,
		],
		['a right link line', `[url](https://youtu.be/${id})`, `[url](https://youtu.be/${id})`],
	])('gets the video: %s (hazard 82)', (_name, before, after) => {
		expect(replaced(`# T\n\n${before}\n\nGuest::\n`)).toBe(`# T\n\n${after}\n\nGuest::\n`);
		expect(replaced(`# T\r\n\r\n${before}\r\n`)).toBe(`# T\r\n\r\n${after}\r\n`);
	});

	it.each([
		['of another site', '<iframe src="https://player.vimeo.com/video/1"></iframe>'],
		['of a site that pretends', '<iframe src="https://youtube.com.evil.com/embed/"></iframe>'],
		['without an address', '<iframe></iframe>'],
		['in a fence', '```html\n<iframe src="https://www.youtube.com/embed/"></iframe>\n```'],
		['in indented code', 'x\n\n    <iframe src="https://www.youtube.com/embed/"></iframe>'],
		['in inline code', '`<iframe src="https://www.youtube.com/embed/"></iframe>`'],
		['in an HTML comment', '<!-- <iframe src="https://www.youtube.com/embed/"></iframe> -->'],
		['in a comment', '%% <iframe src="https://www.youtube.com/embed/"></iframe> %%'],
		['in a comment of several lines', '%%\n<iframe src="https://www.youtube.com/embed/"></iframe>\n%%'],
		['in the properties', `---\nplayer: '<iframe src="https://www.youtube.com/embed/"></iframe>'\n---`],
		['a link within text', `See [this](https://youtu.be/${other}) first.`],
		['a link to a video below a heading', `## References\n[Video](https://youtu.be/${other})`],
		['an image', '![](https://example.org/youtube.png)'],
		['a link line to another site', '[Not on YouTube](https://example.org)'],
		['a link line to another site, in capitals', '[Not on YouTube](HTTPS://example.org)'],
		['a link to a note about YouTube', '[[My YouTube videos]]'],
	])('is not there: %s (hazard 82)', (_name, text) => {
		expect(replaced(`${text}\n`)).toBe('player-missing');
	});

	it('is the one above the first section, else the only one (hazard 82)', () => {
		const empty = '<iframe src="https://www.youtube.com/embed/"></iframe>';
		const full = `<iframe src="https://www.youtube.com/embed/${other}"></iframe>`;
		const right = `<iframe src="${embed}"></iframe>`;
		expect(replaced(`# T\n\n${empty}\n\n## References\n\n${full}\n`)).toBe(
			`# T\n\n${right}\n\n## References\n\n${full}\n`,
		);
		expect(replaced(`# T\n\n## Video\n\n${full}\n`)).toBe(`# T\n\n## Video\n\n${right}\n`);
		expect(replaced(`${empty}\n\n${full}\n`)).toBe('player-several');
		expect(replaced(`## A\n\n${full}\n\n${full}\n`)).toBe('player-several');
	});

	it('is named by its lines where there are several', () => {
		expect(
			replacePlayer(
				'<iframe src="https://www.youtube.com/embed/"></iframe>\n\n![](https://youtu.be/ABCDEFGHIJK)\n',
				id,
			),
		).toMatchObject({ why: expect.stringContaining('lines 1, 3') as string, at: { line: 1, column: 1 } });
	});

	it('is written as the share dialog writes it, and stands apart from what is around it', () => {
		expect(renderPlayer(id)).toContain(' allow="accelerometer; autoplay; clipboard-write; ');
		expect(applyEdits('# T', insertPlayer('# T', id))).toBe(`# T\n\n${renderPlayer(id)}\n`);
		expect(applyEdits('# T\nx\n', insertPlayer('# T\nx\n', id))).toBe(`# T\n\n${renderPlayer(id)}\n\nx\n`);
	});

	it('is set once and then stands, with everything else as it was, in random notes (hazards 15, 82)', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const edits = replacePlayer(text, id);
				if (isProblem(edits)) return;
				const after = applyEdits(text, edits);
				expect(checkEdits(text, edits, after)).toBe(true);
				expect(replacePlayer(after, id)).toEqual([]);
			}),
			{ numRuns: runs(3000), seed: 20260311 },
		);
	});
});

describe('A player that is put in', () => {
	it.each([
		['below the heading', '# T\n\nGuest::\n', `# T\n\n${renderPlayer(id)}\n\nGuest::\n`],
		['below a heading with text close to it', '# T\nGuest::\n', `# T\n\n${renderPlayer(id)}\n\nGuest::\n`],
		['below a heading at the end', '# T', `# T\n\n${renderPlayer(id)}\n`],
		['below the properties', '---\na: 1\n---\nText\n', `---\na: 1\n---\n${renderPlayer(id)}\n\nText\n`],
		['at the top', 'Text\n', `${renderPlayer(id)}\n\nText\n`],
		['in an empty note', '', `${renderPlayer(id)}\n`],
		['with the line breaks of the note', '# T\r\n\r\nText\r\n', `# T\r\n\r\n${renderPlayer(id)}\r\n\r\nText\r\n`],
	])('stands %s', (_name, before, after) => {
		const result = applyEdits(before, insertPlayer(before, id));
		expect(result).toBe(after);
		expect(replacePlayer(result, id)).toEqual([]);
	});
});
