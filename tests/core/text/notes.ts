// Random notes in the shapes that have broken editors: nine kinds of line break and encoding.
import fc from 'fast-check';
import { noteShapes } from './note-shape';

const line = fc.constantFrom(
	'',
	'',
	'text',
	'# One',
	'## Sent',
	'## Talking points',
	'### Just before the show',
	'- [ ] step',
	'\t- [x] nested',
	'> - [ ] quoted',
	'- plain',
	'```',
	'%%',
	'| a | b |',
	'---',
	'é à',
	'e\u0301',
	'👩‍👩‍👧‍👦',
	'\u0000',
	'\ud800',
	'tab\there  ',
	'<iframe src="https://www.youtube.com/embed/"></iframe>',
	'$& $1',
	'00:00:00 Intro',
);
const property = fc.constantFrom(
	'date: 2026-03-06',
	'date: ',
	'number: 007',
	'# comment',
	'tags: [a, "b"]',
	'list:\n  - a # c\n  - b',
	"quote: 'it''s'",
	'long: >\n  folded\n  text',
	'big: 12345678901234567890',
	'x: &anchor y',
	'z: *anchor',
	'time: 13:00',
	'empty:',
	'"quoted key": 1',
);
const shape = fc.constantFrom(...noteShapes);

/** A note as one may find it, with or without properties, each kind of property at most once. */
export const anyNote: fc.Arbitrary<string> = fc
	.tuple(
		fc.option(fc.uniqueArray(property, { maxLength: 8, size: 'max', selector: (text) => text.split(':')[0] }), {
			nil: null,
		}),
		fc.array(line, { maxLength: 25, size: 'max' }),
		shape,
	)
	.map(([properties, body, shaped]) =>
		shaped((properties === null ? '' : ['---', ...properties, '---', ''].join('\n')) + body.join('\n')),
	);
