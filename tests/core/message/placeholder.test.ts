import { findPlaceholders } from '../../../src/core/message/placeholder';

describe('A placeholder left in a text', () => {
	it.each([
		['I saw your [blog post/video/post] on [source].', ['[blog post/video/post]', '[source]']],
		["I'm `<name>`, a <position> here", ['<name>', '<position>']],
		['Today: TBD', ['TBD']],
		['https://www.youtube.com/watch?v=TBD', ['TBD']],
		['- TODO', ['TODO']],
		['https://studio.example.com/XXX and live/xxx', ['XXX', 'xxx']],
		['Guest: "Name"', ['"Name"']],
		['Topic: ???', ['???']],
		['<% tp.file.title %>', ['<% tp.file.title %>']],
		['<<another subject? @ada>>', ['<<another subject? @ada>>']],
		['[Link to the video]()', ['[Link to the video]()']],
		['20xxxxxx and YYYYMMDD', ['20xxxxxx', 'YYYYMMDD']],
		['[tema] del episodio', ['[tema]']],
	])('is found: %s', (text, found) => expect(findPlaceholders(text)).toEqual(found));

	it.each([
		'¡Y TODO! lo demás',
		'Hablamos de TODO!',
		'a todo list',
		'- [ ] open and [x] done',
		'see [the page](https://example.com)',
		'<https://example.com>',
		'what?? really?!',
		'1 < 2 and 3 > 2',
		'Xx',
		'methodology, TBDs and PTODO',
	])('is not seen in: %s', (text) => expect(findPlaceholders(text)).toEqual([]));
});
