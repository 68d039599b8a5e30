// The text of one demo episode: the shape a host's note has, with words of its own.

/** @typedef {import('./demo-episodes.mjs').DemoEpisode} DemoEpisode */

const channel = 'https://youtube.com/@sample-office-hours';
const foundBlank = '[post/talk/video] on [source]';

/** @param {DemoEpisode} episode @returns {string} base name of the note */
export function demoNoteName(episode) {
	return episode.number === null ? `SOH - ${episode.title}` : `SOH ${twoDigits(episode.number)} - ${episode.title}`;
}

/** An identifier of the right length that no video can be expected to have. @param {DemoEpisode} episode */
function videoId(episode) {
	return `SampleOH0${twoDigits(episode.number ?? 0)}`;
}

/**
 * @param {DemoEpisode} episode
 * @param {string | null} date ISO day
 * @returns {string}
 */
export function demoNote(episode, date) {
	const guests = episode.guests
		.map((guest) => (guest.note === undefined ? guest.name : `[[${guest.note}]]`))
		.join(', ');
	const parts = [
		frontmatter(episode, date),
		`# [[${demoNoteName(episode)}]]`,
		...(episode.video ? [player(episode)] : []),
		`Guest:: ${guests}`,
		'## Checklist',
		ticked(beforeSteps(episode), episode.done.before),
		'## References',
		...episode.guests.map(contactBlock),
		'Example handbook: https://handbook.example.org/office-hours',
		'## Talking points',
		'> Notes to lean on, not a script to read.',
		talkingPoints(episode),
		'### Just before the show',
		ticked(justBeforeSteps, episode.done.justBefore),
		'## After the show',
		ticked(afterSteps, episode.done.after),
		'## Timestamps',
		...(episode.chapters === undefined ? [] : [episode.chapters.join('\n')]),
	];
	return `${parts.join('\n\n')}\n`;
}

function frontmatter(episode, date) {
	const lines = [
		`url:${episode.video ? ` https://youtube.com/live/${videoId(episode)}` : ''}`,
		`date:${date === null ? '' : ` ${date}`}`,
		...(episode.broadcastTitle === undefined ? [] : [`title: ${JSON.stringify(episode.broadcastTitle)}`]),
		`topic: ${episode.topic}`,
	];
	return ['---', ...lines, '---'].join('\n');
}

function player(episode) {
	return `<iframe width="560" height="315" src="https://www.youtube.com/embed/${videoId(episode)}" title="YouTube video player" allowfullscreen></iframe>`;
}

function contactBlock(guest) {
	return ['```', `Contact ${firstName(guest.name)}:`, ...guest.contacts, '```'].join('\n');
}

function beforeSteps({ guests, topic, found, number }) {
	const who = guests.map((guest) => firstName(guest.name)).join(' and ');
	const seen = found ?? foundBlank;
	return [
		[
			'Contact the guest and tell them about Sample Office Hours.',
			`\t> Hi ${who || '[name]'}, once a week we go live for an hour with somebody whose work we like. Your ${seen} made us think of you: would you come and talk about ${topic}?`,
			`\tIt is a conversation, not a lecture, and it is streamed to [our channel](${channel}). A demo is welcome and never required. We would love to have you.`,
		],
		['Agree on a date with the guest, confirm the time (13:00 UTC), and ask for a photo we may use.'],
		[
			`Send the calendar invite for this one date, named \`Sample Office Hours #${twoDigits(number ?? 0)} with ${who || '[name]'}\`: from a quarter of an hour before the show to a quarter of an hour after it.`,
		],
		['Make a thumbnail on [Canva](https://canva.com) and look at it on [thumbsup.tv](https://thumbsup.tv).'],
		['Schedule the broadcast on [Streamyard](https://streamyard.com) with our channel as its destination.'],
		['\tIn the title, name the show and its number.'],
		['\tIn the description, add the standard text and where to find the guest.'],
		['Get the Streamyard invite link and put it into the location of the calendar invite.'],
		['Get the YouTube link and put it into the URL property above.'],
		['Create an event on [the Meetup page](https://www.meetup.com/sample-office-hours/).'],
		['Schedule a tweet for the minute the show begins.'],
		['Schedule a Slack message on the internal workspace (in `#sample-team`).'],
		['Schedule a Slack message on the public Slack workspace (in `#sample-events`).'],
	];
}

const justBeforeSteps = [
	['How do you say your name, and which pronouns may we use?'],
	['The talking points are a net, not a plan: we may leave them at any time.'],
	['Would you like to share your screen? Let us try it now.'],
	['Links go into the private chat; the host passes them on.'],
	['Say so, or write to us, if we should leave a topic alone.'],
	['After the goodbye, please stay for a word among ourselves.'],
	['If the host drops out, tell a story until they are back.'],
];

const afterSteps = [
	['Add timestamps to the video (four at least).'],
	['Add the links we shared to the description of the video.'],
	['Add the video to the playlists it belongs to.'],
];

function talkingPoints({ guests, topic }) {
	return [
		'- Welcome, and what this show is',
		...guests.map((guest) => `- Who is ${guest.name}?\n\t- What do they do all day?\n\t- How did they come to it?`),
		`- The subject: ${topic}`,
		'\t- What goes wrong without it?',
		'\t- Show us one small thing',
		'- Where to go from here',
	].join('\n');
}

/** @param {string[][]} steps first line, then lines below it; a leading tab nests the step */
function ticked(steps, done) {
	return steps
		.map(([first = '', ...below], at) => {
			const indent = first.startsWith('\t') ? '\t' : '';
			return [`${indent}- [${at < done ? 'x' : ' '}] ${first.trimStart()}`, ...below].join('\n');
		})
		.join('\n');
}

function firstName(name) {
	return /\(([^)]+)\)/.exec(name)?.[1] ?? name.split(' ')[0] ?? name;
}

/** @param {number} number */
function twoDigits(number) {
	return String(number).padStart(2, '0');
}
