import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inferShow, type InferredShow } from '../../../src/core/episode/infer-show';
import { isProblem } from '../../../src/core/problem';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { readEpisode } from '../../../src/core/episode/episode-reading';
import { factsOf } from './example';

const checklist = (heading: string): string => `## ${heading}\n\n- [ ] One\n- [ ] Two\n`;
const english = `${checklist('Checklist')}\n## Talking points\n\n- Intro\n\n### Just before the show\n\n- [ ] Three\n\n## After the show\n\n- [ ] Four\n`;
const dated = (date: string, body = english): string => `---\nurl:\ndate: ${date}\n---\n# Note\n\n${body}`;

/** Infers from the first of the notes, by path and text. */
function infer(...notes: readonly (readonly [path: string, text: string])[]): InferredShow {
	const inferred = inferShow(
		notes.map(([path, text]) => factsOf(path, text)),
		defaultSettings,
		notes[0]?.[1],
	);
	if (isProblem(inferred)) throw new Error(`${inferred.what} ${inferred.why}`);
	return inferred;
}

describe('A show is inferred', () => {
	it('from weekly notes with prefix, number and title', () => {
		const { show, evidence } = infer(
			[
				'Lamp Talks/LT 22 - Oil.md',
				dated(
					'2023-12-01',
					`${checklist('Checklist')}\n- [ ] Confirm the time: 13:00 UTC (15:00 CEST) on Friday.\n\n${english}`,
				),
			],
			['Lamp Talks/LT 08 - Wicks.md', dated('2023-11-17')],
			['Lamp Talks/LT 23 - Glass.md', dated('2023-12-08')],
			['Lamp Talks/LT - An idea.md', dated('')],
			['Lamp Talks/Ann Example.md', dated('')],
			['Lamp Talks/Lamp Talks Readme.md', '# Lamp Talks\n\n## Past\n'],
		);
		expect(show).toMatchObject({
			id: 'lamp-talks',
			name: 'Lamp Talks',
			folder: 'Lamp Talks',
			language: 'en',
			fileName: 'LT {{number}} - {{title}}',
			numberWidth: 2,
			firstNumber: 8,
			schedules: [{ weekday: 5, time: '13:00', zone: 'UTC', everyWeeks: 1, nthOfMonth: null }],
			audienceZones: ['Europe/Berlin'],
			guestKeys: [],
		});
		expect(show.phases.before[0]).toBe('Checklist');
		expect(evidence).toContain('File names are like "LT {{number}} - {{title}}" in 3 of 5 notes.');
		expect(evidence).toContain('The day is Friday, after 3 dates.');
		expect(evidence).toContain('The time is 13:00 UTC, as "13:00 UTC (15:00 CEST)" says.');
		expect(evidence).toContain('Steps just before it stand under "Just before the show".');
	});

	it('from monthly notes with the date in the name', () => {
		const { show } = infer(
			[
				'Calls/Oil Calls/2024-02-22-oil-and-more.md',
				`# 2024 / 02 / 22 - Oil\n\nOil Engineer - Cleo Test\n\n${checklist('Pre-show checklist')}\n${checklist('Post-show checklist')}`,
			],
			['Calls/Oil Calls/2024-01-25-glass.md', english],
			['Calls/Oil Calls/2024-03-28 Wicks With Ann.md', english],
			['Calls/Oil Calls/2024-04-25-brass.md', english],
			['Calls/Oil Calls/Oil Calls.md', '## Calls\n### Past\n'],
		);
		expect(show).toMatchObject({
			id: 'oil-calls',
			name: 'Oil Calls',
			fileName: '{{date}}-{{slug}}',
			schedules: [{ weekday: 4, nthOfMonth: 4, everyWeeks: 1 }],
		});
		expect(show.phases).toMatchObject({
			before: expect.arrayContaining(['Pre-show checklist']),
			after: expect.arrayContaining(['Post-show checklist']),
		});
	});

	it('from notes with a number and no prefix, every two weeks', () => {
		const { show } = infer(
			[
				'Wick Call/04 - Long wicks.md',
				dated('2024-05-02', `Guests:: "Ann Example, Ben Sample"\n\n${english}\nSee you at 18:00 CET.`),
			],
			['Wick Call/03 - Short wicks.md', dated('2024-04-18')],
			['Wick Call/05 - No wicks.md', dated('2024-05-16')],
		);
		expect(show).toMatchObject({
			fileName: '{{number}} - {{title}}',
			numberWidth: 2,
			firstNumber: 3,
			schedules: [{ weekday: 4, everyWeeks: 2, startsOn: '2024-05-16', time: '18:00', zone: 'Europe/Berlin' }],
		});
	});

	it('from Spanish notes with number, date and title', () => {
		const spanish = `Invitado(s): Raúl Ejemplo\n\n${checklist('Checklist')}\n### 15 minutos antes\n\n- [ ] Tres\n\n## Despues de la transmision\n\n- [ ] Cuatro\n`;
		const { show, evidence } = infer(
			['Té con Lámparas/Episodes/TCL 002 - 231123 - Vidrio.md', dated('2023-11-23', spanish)],
			['Té con Lámparas/Episodes/TCL 000 - 231109 - Aceite.md', dated('2023-11-09', spanish)],
			['Té con Lámparas/Episodes/TCL 001 - 231116 - Mechas.md', dated('2023-11-16', spanish)],
			['Té con Lámparas/Episodes/TCL 011 - TBD.md', dated('', spanish)],
		);
		expect(show).toMatchObject({
			id: 'te-con-lamparas',
			name: 'Té con Lámparas',
			folder: 'Té con Lámparas/Episodes',
			language: 'es',
			fileName: 'TCL {{number}} - {{date:yyMMdd}} - {{title}}',
			numberWidth: 3,
			firstNumber: 0,
			schedules: [{ weekday: 4, everyWeeks: 1 }],
		});
		expect(show.phases.justBefore[0]).toBe('15 minutos antes');
		expect(show.phases.after[0]).toBe('Despues de la transmision');
		expect(evidence).toContain('Guests stand behind "Invitado(s)".');
	});

	it('from notes without a fixed day, with an ampersand in the prefix', () => {
		const { show, evidence } = infer(
			['Oil & Wicks/O&W 20 - Ann.md', dated('2024-01-02')],
			['Oil & Wicks/O&W 21 - Ben.md', dated('2024-01-11')],
			['Oil & Wicks/O&W 22 - Cleo.md', dated('2024-01-19')],
			['Oil & Wicks/O&W 23 - Dora.md', dated('2024-01-29')],
			['Oil & Wicks/Postponed with Eva.md', dated('')],
		);
		expect(show).toMatchObject({
			fileName: 'O&W {{number}} - {{title}}',
			firstNumber: 20,
			schedules: [{ weekday: null }],
		});
		expect(evidence).toContain('The 4 dates have no weekday in common, so there is no fixed day.');
		expect(evidence).toContain('No time was found; 13:00 UTC is assumed.');
	});

	it('from a guest line with a word of its own', () => {
		expect(
			infer(['Lamps/LT 01 - Oil.md', dated('2024-01-05', `Conversation partner:: Ann Example\n\n${english}`)]).show
				.guestKeys,
		).toEqual(['Conversation partner']);
	});

	it('so that every note it came from is an episode of it', () => {
		const notes = [
			['Té/TCL 002 - 231123 - Vidrio.md', ''],
			['Té/TCL 001 - 231116 - Mechas.md', ''],
			['Té/TCL 011 - TBD.md', ''],
		] as const;
		const { show } = infer(...notes);
		expect(notes.map(([path]) => readEpisode(factsOf(path, ''), show)?.number)).toEqual([2, 1, 11]);
	});

	it('onto the show of the settings that has the folder, keeping the rest of it', () => {
		const { show } = infer(['Grafana Office Hours/LT 22 - Oil.md', dated('2024-01-04')]);
		expect(show).toMatchObject({
			id: 'grafana-office-hours',
			fileName: 'LT {{number}} - {{title}}',
			alsoRead: ['GOH {{number}} - {{title}}'],
			links: defaultSettings.shows[0]?.links,
		});
	});

	it('under an id that is free', () => {
		const named = inferShow([factsOf('Elsewhere/Grafana Office Hours/LT 1 - Oil.md', '')], defaultSettings);
		expect(named).toMatchObject({ show: { id: 'grafana-office-hours-2', name: 'Grafana Office Hours' } });
	});
});

describe('No show is inferred', () => {
	it.each([
		['in the root of the vault', 'LT 22 - Oil.md', dated('2024-01-05')],
		['from a note that is no episode', 'Lamps/Thoughts.md', '# Thoughts\n'],
		['from a conflict copy', 'Lamps/LT 22 - Oil (Conflicted copy phone 202403010915).md', dated('2024-01-05')],
	])('%s', (_, path, text) => {
		const answer = inferShow([factsOf(path, text)], defaultSettings, text);
		expect(isProblem(answer) && answer.what).toContain('No show could be made out');
	});
});

const seed = join(__dirname, '../../../../shared/seed/GOH 22 - Joseph Elliot on Grafana Tempo.md');

(existsSync(seed) ? it : it.skip)('The seed alone, in a folder of another name, gives its show', () => {
	const text = readFileSync(seed, 'utf8');
	const { show } = infer(['Streams/Fridays/GOH 22 - Joseph Elliot on Grafana Tempo.md', text]);
	expect(show).toMatchObject({
		id: 'grafana-office-hours',
		name: 'Grafana Office Hours',
		folder: 'Streams/Fridays',
		language: 'en',
		fileName: 'GOH {{number}} - {{title}}',
		numberWidth: 2,
		schedules: [{ weekday: 5, time: '13:00', zone: 'UTC', minutes: 60 }],
		audienceZones: ['Europe/Berlin'],
	});
	expect(show.phases.before[0]).toBe('Checklist');
	expect(show.phases.justBefore[0]).toBe('Just before the show');
	expect(show.phases.after[0]).toBe('After the show');
});
