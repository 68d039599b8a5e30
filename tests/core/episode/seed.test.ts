// The figures of the note it all began with, and of a note of ours in the same shape.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPhases } from '../../../src/core/checklist/phase-count';
import type { ShowProfile } from '../../../src/core/show/profile';
import { readOutline } from '../../../src/core/text/outline';
import { details, lampHour, read } from './example';

const seed = join(__dirname, '../../../../shared/seed/GOH 22 - Joseph Elliot on Grafana Tempo.md');
const ifSeed = existsSync(seed) ? it : it.skip;

function figures(path: string, text: string, show: ShowProfile): object {
	const { number, title, date, start, videoId, guests, inviteQuote, references } = details(path, text, show);
	const { total, done, phases } = countPhases(readOutline(text), show);
	return {
		number,
		title,
		date,
		start: start === null ? null : new Date(start).toISOString(),
		videoId,
		guests: guests.map(({ name, firstName, contacts }) => [name, firstName, contacts.map(({ label }) => label)]),
		quote: inviteQuote?.split('\n').map((line) => line.slice(0, 16)),
		references: references.length,
		tasks: [total, done],
		phases: phases.map((phase) => [phase.heading, phase.done, phase.total]),
	};
}

describe('A note in the shape of the seed', () => {
	const text = readFileSync(join(__dirname, 'notes/LH 22 - Josephine Sample on Oil Lamps.md'), 'utf8');

	it('has its figures', () => {
		expect(figures('Lamp Hour/LH 22 - Josephine Sample on Oil Lamps.md', text, lampHour())).toEqual({
			number: 22,
			title: 'Josephine Sample on Oil Lamps',
			date: '2023-12-01',
			start: '2023-12-01T13:00:00.000Z',
			videoId: '-SampleVid0',
			guests: [['Josephine (Jo) Sample', 'Jo', ['LinkedIn', 'GitHub', 'Site']]],
			quote: ['At Lamp Works we', 'A talk takes abo'],
			references: 6,
			tasks: [26, 13],
			phases: [
				['Checklist', 13, 13],
				['Just before the show', 0, 10],
				['After the show', 0, 3],
			],
		});
	});
});

describe('The seed itself', () => {
	const show = lampHour({ folder: 'Grafana Office Hours', fileName: 'GOH {{number}} - {{title}}' });
	const path = 'Grafana Office Hours/GOH 22 - Joseph Elliot on Grafana Tempo.md';

	ifSeed('has the figures the plugin was ordered with', () => {
		expect(figures(path, readFileSync(seed, 'utf8'), show)).toEqual({
			number: 22,
			title: 'Joseph Elliot on Grafana Tempo',
			date: '2023-12-01',
			start: '2023-12-01T13:00:00.000Z',
			videoId: 'zDrA7Ly3ovU',
			guests: [['Joseph (Joe) Elliot', 'Joe', ['LinkedIn', 'GitHub', 'Site']]],
			quote: ['At Grafana Labs,', 'Office Hours is '],
			references: 6,
			tasks: [26, 13],
			phases: [
				['Checklist', 13, 13],
				['Just before the show', 0, 10],
				['After the show', 0, 3],
			],
		});
	});

	ifSeed('has no finding', () => {
		expect(read(path, readFileSync(seed, 'utf8'), show)?.findings).toEqual([]);
	});
});
