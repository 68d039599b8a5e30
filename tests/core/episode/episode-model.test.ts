import { episodeFacts, vocabularyOf } from '../../../src/core/episode/episode-fact';
import { episodeModel } from '../../../src/core/episode/episode-model';
import type { Model, Value } from '../../../src/core/template/template';
import { details, lampHour, read } from './example';

const note = `---
url: https://youtu.be/aaaaaaaaaaa
date: 2024-01-12
topic: wicks
source: lamps.example
found: talk
studio: https://studio.example/x
event: https://event.example
---
Guests:: [[Josephine (Jo) Sample]], Ben *Example* (Candles)

## References

\`\`\`
Contact Jo:
Email: jo@lamps.example
Zone: Europe/Madrid
Pronouns: she/her
Pronunciation: joh
\`\`\`

Docs: https://lamps.example
`;
const path = 'Lamp Hour/LH 07 - Wicks.md';
const others = [
	['Lamp Hour/LH 06 - Oil.md', '2024-01-05', ''],
	['Lamp Hour/LH 08 - Glass.md', '2024-01-19', 'cancelled: 2024-01-15'],
	['Lamp Hour/LH 09 - Brass.md', '2024-01-26', ''],
	['Lamp Hour/LH 10 - Iron.md', '2024-02-02', ''],
].flatMap(([at = '', date = '', more = '']) => read(at, `---\ndate: ${date}\n${more}\n---\n`) ?? []);

const around = { now: Date.UTC(2024, 0, 1), hostZone: 'America/New_York', episodes: others };
const model = episodeModel(details(path, note), lampHour(), around);
const idea = episodeModel(details('Lamp Hour/LH - Wicks.md', ''), lampHour(), around);

/** Names of all facts in a model, written as in the table. */
function namesOf(value: Value, name = ''): string[] {
	if (typeof value === 'string') return [name];
	if (Array.isArray(value)) return (value as readonly Value[]).flatMap((item) => namesOf(item, `${name}[]`));
	const inside = Object.entries(value as Model);
	if (name === 'show.links') return ['show.links.*'];
	return inside.flatMap(([key, inner]) => namesOf(inner, name === '' ? key : `${name}.${key}`));
}

describe('The facts of an episode', () => {
	it('are those of the table, and the table has no others', () => {
		expect([...new Set(namesOf(model))].sort()).toEqual(episodeFacts.map(({ name }) => name).sort());
	});

	it('are what templates print', () => {
		expect(model).toMatchObject({
			title: 'Wicks',
			number: '07',
			fileName: 'LH 07 - Wicks',
			date: '2024-01-12',
			day: 'Friday, January 12, 2024',
			weekday: 'Friday',
			time: '13:00',
			timeLine: '13:00 UTC (14:00 CET)',
			inviteTimes: '12:45-14:15 UTC (13:45-15:15 CET)',
			hostTime: '08:00 EST',
			inviteMinutes: '90',
			guestNames: 'Josephine (Jo) Sample and Ben Example',
			guestFirstNames: 'Jo and Ben',
			guestLine: '[[Josephine (Jo) Sample]], Ben Example (Candles)',
			guest: { firstName: 'Jo', email: 'jo@lamps.example', zone: 'Europe/Madrid', pronouns: 'she/her' },
			hostNames: 'Hanna Host',
			previous: { title: 'Oil', number: '06', note: 'LH 06 - Oil' },
			next: { title: 'Brass', number: '09', date: '2024-01-26' },
			show: { weekly: 'weekly', series: 'series', links: { channel: 'https://youtube.com/@lamphour' } },
		});
	});

	it('are empty for an idea where they follow from the date', () => {
		expect(idea).toMatchObject({
			number: '',
			date: '',
			day: '',
			timeLine: '',
			inviteTimes: '',
			slot: 'Friday, 13:00 UTC',
			weekday: 'Friday',
		});
		expect(idea).not.toHaveProperty('next');
		expect(idea).not.toHaveProperty('guest');
	});

	it('have an empty text for every usual link a show lacks', () => {
		const bare = episodeModel(details(path, note), lampHour({ links: { wiki: 'https://wiki.example' } }), around);
		expect(bare['show']).toMatchObject({ links: { wiki: 'https://wiki.example', channel: '', thumbnail: '' } });
	});

	it('name the hosts of the note before those of the show', () => {
		const hosted = episodeModel(details(path, 'Hosts: Nora, Hanna Host\n'), lampHour(), around);
		expect(hosted['hosts']).toEqual([
			{ name: 'Nora', position: '' },
			{ name: 'Hanna Host', position: 'lamp lighter' },
		]);
	});
});

it('The vocabulary has the shape of the facts', () => {
	expect(vocabularyOf(episodeFacts)).toMatchObject({
		title: 'text',
		guest: { name: 'text', contacts: [{ label: 'text', address: 'text' }] },
		guests: [{ name: 'text', contacts: [{ label: 'text' }] }],
		show: { links: { '*': 'text' }, slack: { internal: ['text'] } },
	});
});
