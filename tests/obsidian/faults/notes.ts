// The vault of these tests: an episode on Friday with all it may hold, the one after it, and an idea. All invented.
import { calendarFile } from '../../../src/core/calendar/calendar-file';
import { showFolder } from '../episode-note';

export const thisPath = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const nextPath = `${showFolder}/GOH 23 - Bo Sample on fog.md`;
export const ideaPath = `${showFolder}/GOH - Glass.md`;
const guestPath = 'People/Cleo Example.md';

/** Friday, 6 March 2026, 13:05 UTC: five minutes into the show. */
export const onAir = Date.UTC(2026, 2, 6, 13, 5);

export const thisNote = `---
url: https://www.youtube.com/watch?v=abcdefghijk
date: 2026-03-06
---
# [[GOH 22 - Ann Example on tracing]]

<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>

Guest:: Ann (Annie) Example

## Checklist

- [ ] Contact the guest.
	> Dear guest, I saw your blog post on tracing. Come and talk about tracing.
- [ ] Choose a date.
- [ ] Copy the YouTube link of the show and put it in this note, in the properties.
- [ ] Schedule a Slack message on the internal Slack workspace.

## Talking points

- Welcome
- What a trace is
- [ ] Why spans have names
- Outro
	- Next time: 

## References

Docs: https://example.org/docs

\`\`\`
Contact Annie:
Email: annie@example.org
\`\`\`

## Timestamps

2026-03-06T13:02:00Z First words
2026-03-06T13:03:00Z ? Why so many spans?

## After the show

- [ ] Add timestamps to the video.
- [ ] Add the video to the playlist.
`;

const nextNote = `---
date: 2026-03-13
---
# [[GOH 23 - Bo Sample on fog]]

Guest:: Bo Sample

## Checklist

- [ ] Contact the guest.

## Talking points

- Welcome
- Outro
`;

export const ideaNote = `---
date: 
---
# [[GOH - Glass]]

Guest:: [[Cleo Example]]

## Checklist

- [ ] Contact the guest.
- [ ] Choose a date.
`;

const guestNote = '---\npronouns: \n---\nMet at a fair.\n';

/** The same with a calendar file, made when the show was an hour earlier. */
export const calendarPath = thisPath.replace('.md', '.ics');
export const exportedNote = thisNote.replace('date:', 'calendar-id: x1\ncalendar-revision: 0\ndate:');
export const calendarText = calendarFile({
	events: [
		{
			id: 'x1',
			revision: 0,
			title: 'Ann Example on tracing',
			description: '',
			location: '',
			start: onAir - 3_600_000,
			end: onAir,
			url: null,
			guests: [],
			cancelled: false,
		},
	],
	now: onAir - 86_400_000,
});

export const vault = { [thisPath]: thisNote, [nextPath]: nextNote, [ideaPath]: ideaNote, [guestPath]: guestNote };
