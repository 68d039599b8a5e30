// Writes the demo vault: an invented show, its guests and its settings. The same day gives the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoBreak, demoEpisodes } from './demo-episodes.mjs';
import { demoNote, demoNoteName } from './demo-note.mjs';

const show = 'Sample Office Hours';

/**
 * @param {string} folder made if it is missing
 * @param {string} today ISO day the episodes are dated around
 */
export async function writeDemoVault(folder, today) {
	for (const [file, text] of Object.entries(demoFiles(today))) {
		const target = path.join(folder, file);
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, text);
	}
}

/**
 * @param {string} today ISO day
 * @returns {Record<string, string>} vault path -> text
 */
export function demoFiles(today) {
	const dated = demoEpisodes.map((episode) => ({
		episode,
		date: episode.inDays === null ? null : addDays(today, episode.inDays),
	}));
	const notes = dated.map(({ episode, date }) => [`${show}/${demoNoteName(episode)}.md`, demoNote(episode, date)]);
	return {
		'Welcome.md': welcome,
		...Object.fromEntries(notes),
		[`${show}/${show}.md`]: indexNote(dated, today),
		'People/Ada Example.md': guestNote,
		'Reading list.md': '# Reading list\n\n- [ ] A book about gardens\n- [ ] A book about trains\n',
		'.obsidian/plugins/office-hours/data.json': `${JSON.stringify(settings(today), null, '\t')}\n`,
	};
}

const welcome = `# Welcome

This vault is a playground: a show with a dozen invented episodes. Break whatever you like, it is made anew at every start.

- Open the palette with **Ctrl+P** and run *New Office Hours episode*.
- Click the broadcast mast in the ribbon: the panel knows what is left to do.
- Right-click an episode in *${show}* and copy the guest invite email.
- Open an episode, tick a step in the panel, and watch the note.
`;

const guestNote = `---
email: ada@example.org
linkedin: https://www.linkedin.com/in/ada-example
github: ada-example
zone: Europe/Lisbon
pronouns: she/her
pronunciation: AY-dah
---
# Ada Example

Makes dashboards, and takes most of them down again.
`;

function indexNote(dated, today) {
	const line = ({ episode, date }) => `- ${date ?? 'No date yet'}: [[${demoNoteName(episode)}]]`;
	const coming = dated.filter(({ date }) => date !== null && date >= today);
	const past = dated.filter(({ date }) => date !== null && date < today).reverse();
	const ideas = dated.filter(({ date }) => date === null);
	return `# ${show}

Once a week, one hour, one guest.

## Upcoming

${coming.map(line).join('\n')}

## Ideas

${ideas.map(line).join('\n')}

## Past

${past.map(line).join('\n')}

## Skipped

- ${addDays(today, demoBreak.inDays)}: ${demoBreak.reason}
`;
}

/** The show's profile; its weekday is today's, so that the episode of today stands in a slot. @param {string} today */
function settings(today) {
	const skipped = addDays(today, demoBreak.inDays);
	const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
	return {
		version: 1,
		activeShow: 'sample-office-hours',
		preferences: {},
		shows: [
			{
				id: 'sample-office-hours',
				name: show,
				shortName: 'Office Hours',
				organization: 'Sample Labs',
				language: 'en',
				folder: show,
				ignore: [],
				templateFolder: null,
				indexNote: `${show}/${show}.md`,
				fileName: 'SOH {{number}} - {{title}}',
				alsoRead: [],
				numberWidth: 2,
				firstNumber: 1,
				schedules: [
					{
						from: null,
						weekday,
						time: '13:00',
						zone: 'UTC',
						everyWeeks: 1,
						startsOn: null,
						nthOfMonth: null,
						minutes: 60,
						techCheckMinutes: 15,
						debriefMinutes: 15,
					},
				],
				breaks: [{ from: skipped, to: skipped, reason: demoBreak.reason }],
				audienceZones: ['Europe/Berlin', 'America/New_York'],
				hosts: [{ name: 'Robin Host', position: 'developer advocate' }],
				links: {
					channel: 'https://youtube.com/@sample-office-hours',
					playlist: 'https://www.youtube.com/playlist?list=PLSampleOfficeHours',
					meetup: 'https://www.meetup.com/sample-office-hours/',
					streaming: 'https://streamyard.com',
					thumbnail: 'https://canva.com',
					thumbnailCheck: 'https://thumbsup.tv',
				},
				slack: { internal: ['#sample-team'], public: ['#sample-events'] },
				phases: { before: ['Checklist'], justBefore: ['Just before the show'], after: ['After the show'] },
				guestKeys: [],
				steps: {},
				ledger: { on: true, heading: 'Sent', tickStep: true },
				dueForm: null,
				calendar: {
					title: '{{show.name}} #{{number}} with {{guest.firstName}}',
					folder: null,
					organizer: null,
					partOfSeries: true,
				},
			},
		],
	};
}

/** @param {string} day ISO day @param {number} days */
function addDays(day, days) {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
