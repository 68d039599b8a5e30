import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptNote, type AdoptedNote } from '../../../src/core/action/adopt/adopt-note';
import { planEpisode } from '../../../src/core/episode/episode-plan';
import { defaultShow } from '../../../src/core/settings/defaults';
import type { ShowProfile } from '../../../src/core/show/profile';
import { isProblem } from '../../../src/core/problem';
import { lanternShow, parseYaml, readNote } from './episode';

const now = Date.UTC(2023, 10, 20);

function adopt(
	text: string,
	basename: string,
	show: ShowProfile = lanternShow,
	others: readonly string[] = [],
): AdoptedNote {
	const { details } = readNote(text, basename, show);
	const around = { now, hostZone: 'UTC', episodes: [] };
	const adopted = adoptNote({ text, details, show, around, others, parseYaml });
	if (isProblem(adopted)) throw new Error(`${adopted.what} ${adopted.why}`);
	return adopted;
}

const basename = 'LH 22 - Ann Example on wicks';
const note = `---
url: https://youtube.com/live/lanternEp22
date: 2023-12-01
topic: wicks
tags: [show]
---
# [[${basename}]]

Guest:: Ann (Annie) Example

## Checklist

- [x] Write to the guest about Lantern Hour.
	> We make [Lantern Hour](https://youtube.com/@grafana). Come, Annie, and talk about [topic].
	It is an hour.
- [x] Confirm the time: 13:00 UTC (15:00 CEST) on Friday.
- [-] Use {{braces}}.

## References

\`\`\`
Contact Annie:
GitHub: https://github.com/ann-example
\`\`\`

Wicks: https://example.com/wicks

## Talking points

> Keep it light.

- Intro
	- *Welcome to Lantern Hour. I'm \`<name>\`.*
- Announcements
	- Somebody has a video: https://example.com/video
- Introduce guest: Ann E.
	- Who are you?
- What is a wick?
	- Cotton
- Why does it smoke?
- Outro
	- Where can people learn more?
	- Lantern Hour next week: [LH 23 - Glass](LH%2023%20-%20Glass.md)

### Just before the show

- [x] How is your name said?

## After the show

- [ ] Add timestamps.

## Timestamps

00:00 Hello

## Sent

- 2023-11-01T09:00Z · guest-invite · mail · for no date · "x"
`;

describe('The template made from a note', () => {
	const { template, leftOut, differences } = adopt(note, basename);

	test('has the facts by name, blanks as blanks until there is a fact, and every box empty', () => {
		expect(template).toBe(`---
url:
date: {{date}}
tags: [show]
---
# [[{{fileName}}]]

Guest:: {{guestLine}}

## Checklist

- [ ] Write to the guest about {{show.name}}.
	> We make [{{show.name}}]({{show.links.channel}}). Come, {{md guestFirstNames}}, and talk about {{#if topic}}{{md topic}}{{else}}[topic]{{/if}}.
	It is an hour.
- [ ] Confirm the time: {{#if timeLine}}{{timeLine}}{{else}}13:00 UTC (15:00 CEST){{/if}} on Friday.
- [ ] Use \\{{braces}}.

## References

\`\`\`
{{#each guests}}
Contact {{firstName}}:
{{#each contacts}}
{{label}}: {{address}}
{{else}}
LinkedIn:
GitHub:
Site:
{{/each}}
{{else}}
Contact:
LinkedIn:
GitHub:
Site:
{{/each}}
\`\`\`

## Talking points

> Keep it light.

- Intro
	- *Welcome to {{show.name}}. I'm {{#if host.name}}{{md host.name}}{{else}}\`<name>\`{{/if}}.*
- Announcements
- Introduce guest: {{md guestNames}}
	- Who are you?
- 
- Outro
	- Where can people learn more?
	- {{show.name}} next week:{{#if next.title}} {{md next.title}}{{/if}}

### Just before the show

- [ ] How is your name said?

## After the show

- [ ] Add timestamps.

## Timestamps
`);
	});

	test("leaves that episode's own content out, and says what it was", () => {
		expect(leftOut).toEqual([
			'topic: wicks',
			'Wicks: https://example.com/wicks',
			'\t- Somebody has a video: https://example.com/video',
			'- What is a wick?',
			'\t- Cotton',
			'- Why does it smoke?',
			'00:00 Hello',
			'## Sent',
			'- 2023-11-01T09:00Z · guest-invite · mail · for no date · "x"',
		]);
	});

	test('gives the note back with its own facts, but for what was wrong in it', () => {
		expect(differences.map(({ before, after }) => [before, after])).toEqual([
			[
				['- [ ] Confirm the time: 13:00 UTC (15:00 CEST) on Friday.'],
				['- [ ] Confirm the time: 13:00 UTC (14:00 CET) on Friday.'],
			],
			[['- Introduce guest: Ann E.'], ['- Introduce guest: Ann (Annie) Example']],
		]);
	});

	test('keeps topics that other notes of the show have as well', () => {
		const others = ['# Another\n\n- Why does it smoke?\n'];
		expect(adopt(note, basename, lanternShow, others).template).toContain('- \n- Why does it smoke?\n- Outro');
	});

	test('of a note that holds Handlebars is still a template of plain text', () => {
		const text = note.replace('It is an hour.', 'It is {{#if an}} {{{hour}}} <% tp.date %> \\{{so}}.');
		const { details } = readNote(text, basename);
		const adopted = adoptNote({
			text,
			details,
			show: lanternShow,
			around: { now, hostZone: 'UTC', episodes: [] },
			others: [],
			parseYaml,
		});
		if (isProblem(adopted)) expect(adopted.code).toBe('adopt-unfit');
		else expect(adopted.template).toContain('\\{{#if an}}');
	});
});

const seedName = 'GOH 22 - Joseph Elliot on Grafana Tempo';
const seedPath = join(__dirname, `../../../../shared/seed/${seedName}.md`);
const ifSeed = existsSync(seedPath) ? test : test.skip;
const seedShow: ShowProfile = { ...defaultShow, hosts: [{ name: 'Nora Host', position: 'Developer Advocate' }] };

function readSeed(): string {
	return readFileSync(seedPath, 'utf8');
}

describe('The seed as the template of its show', () => {
	ifSeed('gives the seed back with its own facts, ticks and its own content aside', () => {
		const { differences, leftOut } = adopt(readSeed(), seedName, seedShow);
		expect(differences.map(({ before, after }) => [before.length, after.length])).toEqual([
			[1, 1],
			[1, 1],
		]);
		const [time, guest] = differences;
		expect(time?.before[0]?.replace('15:00 CEST', '14:00 CET')).toBe(time?.after[0]);
		expect(guest).toMatchObject({
			before: ['- Introduce guest: Joe Elliot'],
			after: ['- Introduce guest: Joseph (Joe) Elliot'],
		});
		expect(leftOut).toContain('- What is Tempo?');
		expect(leftOut.some((line) => line.includes('[ ]') || line.includes('[x]'))).toBe(false);
	});

	ifSeed("makes an invented guest's note whose invite has the seed's words with only the facts changed", () => {
		const { template } = adopt(readSeed(), seedName, seedShow);
		const plan = planEpisode(
			{
				title: 'Ann Example on rye',
				guests: ['Ann Example'],
				topic: 'rye',
				source: 'the forum',
				found: 'talk',
				date: '2024-02-02',
			},
			seedShow,
			{ now, hostZone: 'UTC', template, origin: 'seed', existing: [], shows: [], fileExists: () => false, parseYaml },
		);
		if (!('text' in plan)) throw new Error(JSON.stringify(plan));
		const invite = (text: string) => {
			const lines = text.split('\n');
			const at = lines.findIndex((line) => line.startsWith('\t> '));
			return lines.slice(at, at + 2).join('\n');
		};
		expect(invite(plan.text)).toBe(
			invite(readSeed())
				.replace('[blog post/video/post]', 'talk')
				.replace('[source]', 'the forum')
				.replace('[topic]', 'rye'),
		);
		expect(plan.text).not.toMatch(/Tempo|Joe|Elliot/);
		expect(plan.text).toContain('- Introduce guest: Ann Example');
		expect(plan.text).toContain("I'm Nora Host, a Developer Advocate at Grafana Labs");
	});
});
