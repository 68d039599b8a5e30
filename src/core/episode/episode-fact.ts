// Every fact of an episode that templates can name, in one table. The notes and the messages have these in common.

import { isListShape, isRecordShape, type Shape, type Vocabulary } from '../template/vocabulary';

/** What a name stands for in a template: a text, a list or record of further names, or any name at all (the show's own links). */
export interface EpisodeFact {
	/** `guests[].name`: the name of each guest. `show.links.*`: whatever links the show has. */
	readonly name: string;
	/** One sentence for the documentation. */
	readonly about: string;
}

const person = (name: string, who: string): readonly EpisodeFact[] => [
	{ name: `${name}.name`, about: `Name of ${who}, a nickname in brackets included.` },
	{ name: `${name}.firstName`, about: `What ${who} is called: the nickname, else the first word of the name.` },
	{ name: `${name}.affiliation`, about: `Where ${who} works, as the guest line says it.` },
	{ name: `${name}.email`, about: `Mail address of ${who}. Private.` },
	{ name: `${name}.zone`, about: `Time zone of ${who}, by its IANA name.` },
	{ name: `${name}.pronouns`, about: `Pronouns of ${who}.` },
	{ name: `${name}.pronunciation`, about: `How the name of ${who} is pronounced.` },
	{ name: `${name}.contacts[].label`, about: `Network or kind of an address of ${who}.` },
	{ name: `${name}.contacts[].address`, about: `Address of ${who}.` },
];

const neighbour = (name: string, which: string): readonly EpisodeFact[] => [
	{ name: `${name}.title`, about: `Title of the ${which} episode of the show.` },
	{ name: `${name}.number`, about: `Number of the ${which} episode.` },
	{ name: `${name}.date`, about: `Day of the ${which} episode, as 2024-03-01.` },
	{ name: `${name}.day`, about: `Day of the ${which} episode in full, in the show's language.` },
	{ name: `${name}.note`, about: `Name of the note of the ${which} episode, for a link to it.` },
	{ name: `${name}.url`, about: `Address of the video of the ${which} episode.` },
];

/** Without a value a text is empty, a list has no items, and a record is left out, so that `{{#if next}}` asks whether there is one. */
export const episodeFacts: readonly EpisodeFact[] = [
	{ name: 'title', about: 'Title of the episode.' },
	{ name: 'number', about: 'Number of the episode with the zeros the show writes: 07.' },
	{ name: 'fileName', about: 'Name of the note, without folder and extension.' },
	{ name: 'date', about: 'Day of the episode, as 2024-03-01; empty for an idea.' },
	{ name: 'day', about: "Day in full, in the show's language: Friday, March 1, 2024." },
	{ name: 'weekday', about: "Weekday in the show's language; of an idea the usual one." },
	{ name: 'time', about: 'Wall time of the start in the zone of the episode: 13:00.' },
	{
		name: 'timeLine',
		about: 'Start in the zone of the episode and those of the audience: 13:00 UTC (14:00 CET). Empty for an idea.',
	},
	{
		name: 'inviteTimes',
		about: 'From the tech check to the end of the debrief: 12:45-14:15 UTC (13:45-15:15 CET). Empty for an idea.',
	},
	{ name: 'hostTime', about: "Start in the host's own zone: 14:00 CET. Empty for an idea." },
	{ name: 'slot', about: 'When the show usually is: Friday, 13:00 UTC. Empty for a show without fixed days.' },
	{ name: 'minutes', about: 'Length of the show in minutes.' },
	{ name: 'techCheckMinutes', about: 'Minutes of the tech check before the show.' },
	{ name: 'debriefMinutes', about: 'Minutes of the debrief after the show.' },
	{ name: 'inviteMinutes', about: 'Length of the calendar invite in minutes: tech check, show and debrief.' },
	{ name: 'url', about: 'Address of the video.' },
	{ name: 'videoId', about: 'YouTube id of the video.' },
	{ name: 'studio', about: 'Address of the studio for the guests. Private.' },
	{ name: 'event', about: 'Address of the event page.' },
	{ name: 'topic', about: 'What the guest would talk about.' },
	{ name: 'source', about: 'Where the host came across the guest: a site, a conference.' },
	{ name: 'found', about: 'As what: blog post, talk, video.' },
	...person('guest', 'the first guest'),
	...person('guests[]', 'each guest'),
	{ name: 'guestNames', about: 'All guests as people say it: Ann, Ben and Cleo.' },
	{ name: 'guestFirstNames', about: 'All guests by first name, as people say it.' },
	{
		name: 'guestLine',
		about:
			'All guests as the guest line of a note has them, safe in Markdown: links to their notes, affiliations in brackets.',
	},
	{ name: 'host.name', about: 'Name of the first host.' },
	{ name: 'host.position', about: 'Position of the first host.' },
	{ name: 'hosts[].name', about: 'Name of each host.' },
	{ name: 'hosts[].position', about: 'Position of each host.' },
	{ name: 'hostNames', about: 'All hosts as people say it.' },
	{ name: 'references[].label', about: 'Label of a link under the references; empty for a bare one.' },
	{ name: 'references[].address', about: 'Address of a link under the references.' },
	...neighbour('next', 'next'),
	...neighbour('previous', 'previous'),
	{ name: 'show.name', about: 'Name of the show.' },
	{ name: 'show.shortName', about: 'Short name of the show.' },
	{ name: 'show.organization', about: 'Who makes the show.' },
	{ name: 'show.weekly', about: 'Filled when the show is every week, else empty.' },
	{ name: 'show.series', about: 'Filled when the calendar has one series for all episodes, else empty.' },
	{ name: 'show.slack.internal[]', about: 'Channels of the internal Slack workspace.' },
	{ name: 'show.slack.public[]', about: 'Channels of the public Slack workspace.' },
	{ name: 'show.links.*', about: 'Any link of the show by its name; empty where the show has none of that name.' },
];

/** The same facts as the checker of templates wants them: `guests[].name` is a text in a list of records. */
export function vocabularyOf(facts: readonly EpisodeFact[]): Vocabulary {
	const root: Vocabulary = {};
	return facts.reduce((vocabulary, { name }) => withFact(vocabulary, name.split('.')), root);
}

function withFact(record: Vocabulary, [part = '', ...rest]: readonly string[]): Vocabulary {
	const isList = part.endsWith('[]');
	const key = isList ? part.slice(0, -2) : part;
	const known = record[key];
	const inner = known === undefined || known === 'text' ? {} : isListShape(known) ? known[0] : known;
	const shape: Shape = rest.length === 0 ? 'text' : withFact(isRecordShape(inner) ? inner : {}, rest);
	return { ...record, [key]: isList ? [shape] : shape };
}
