// Notes by chance, many in a second: lines that mean something to one of the editing functions, in an order that means little, in nine
// shapes of line break and encoding. For what fast-check finds and makes small there is core/text/notes.ts.
import type { Chance } from '../../rig/chance';
import { noteShapes } from '../text/note-shape';

const properties = [
	'date: 2026-03-06',
	'date: ',
	'number: 007',
	'# comment',
	'tags: [a, "b"]',
	'list:\n  - a # c\n  - b',
	"quote: 'it''s'",
	'long: >\n  folded\n  text',
	'big: 12345678901234567890',
	'time: 13:00',
	'empty:',
	'url:',
	'url: https://www.youtube.com/watch?v=ABCDEFGHIJK # old',
	'"quoted key": 1',
	'stream-start: "2026-03-06T13:00:00Z"',
	'snoozed: closed',
	'broken: "x',
];

const lines = [
	'',
	'',
	'',
	'text',
	'# [[LH 22 - Wicks]]',
	'# [LH 22 - Wicks](LH%2022%20-%20Wicks.md)',
	'# Wicks',
	'## Sent',
	'## Talking points',
	'## Timestamps',
	'## References',
	'## Checklist',
	'### Just before the show',
	'After the show',
	'---',
	'- [ ] Contact the guest.',
	'- [ ] Contact the guest.',
	'- [ ] Copy the YouTube link of the show',
	'- [ ] Choose a date. 📅 2026-02-20',
	'- [ ] Add the video to the playlist. ^oh-playlist',
	'\t- [x] nested',
	'> - [ ] quoted',
	'1. [ ] Tell everybody on Slack',
	'- [-] not applicable',
	'- plain',
	'- Intro',
	'- Outro',
	'\t- Next time: [[LH 23 - Glass]]',
	'- Announcements',
	'\t- below it',
	'Guest:: Ann Example',
	'Guest:: ',
	'```',
	'```\nContact Ann:\nEmail: ann@example.org\nPronouns: she\n```',
	'%%',
	'<!-- comment',
	'-->',
	'| a | b |',
	'é à',
	'e\u0301',
	'👩‍👩‍👧‍👦',
	'\u0000',
	'\ud800',
	'tab\there  ',
	'<iframe src="https://www.youtube.com/embed/"></iframe>',
	'<iframe src="https://www.youtube.com/embed/ABCDEFGHIJK?si=x"></iframe>',
	'[Link to YouTube video](https://youtu.be/ABCDEFGHIJK)',
	'$& $1',
	'00:00:00 Intro',
	'00:05:00 <Topic>',
	'00:05:04 Soon after',
	'2026-03-06T13:02:00Z ? Why?',
	'Docs: https://example.org/docs',
	'- 2026-03-01T09:14Z · guest-invite · mail · for 2026-03-06T13:00Z · "Wicks" · Ann Example',
	'We meet on Friday, March 6, 2026 at 13:00 UTC (14:00 CET).',
	'Lantern Hour #22',
	'## Talking points\n- Intro\n- Why wicks burn\n- Outro\n\t- Next time: Wicks\n',
	'## Timestamps\n00:00:03 <Flame>\n00:00:05 Soon\n00:05:00 Later',
	'## Timestamps\n2026-03-06T13:02:00Z ? Why?\n00:07:00 ? Who?',
	'## Checklist\n\n- [ ] Contact the guest.\n- [x] Choose a date.',
];

/** With properties two times in three, each kind of them at most once; up to twenty lines. */
export function anyNoteOf(chance: Chance): string {
	const chosen = new Map<string, string>();
	for (let count = chance.below(5); count > 0; count--) {
		const property = chance.pick(properties);
		// Of ten thousand notes a hundred have properties that cannot be read.
		if (!property.startsWith('broken') || chance.hits(0.1)) chosen.set(property.split(':')[0] ?? '', property);
	}
	const block = chance.hits(0.67) ? ['---', ...chosen.values(), '---', ''].join('\n') : '';
	const body = Array.from({ length: chance.below(20) }, () => chance.pick(lines)).join('\n');
	return chance.pick(noteShapes)(block + body);
}
