import { showEvents } from '../../../src/core/action/show-events';
import type { CalendarEvent } from '../../../src/core/calendar/calendar-event';
import { calendarFile } from '../../../src/core/calendar/calendar-file';
import { readFormerEvents } from '../../../src/core/calendar/former-event';
import type { Episode } from '../../../src/core/episode/episode';
import { lampHour, read } from '../episode/example';

const show = lampHour();
const now = Date.UTC(2023, 10, 1, 9);
const friday = Date.UTC(2023, 11, 1, 13);

function note(name: string, properties: string): Episode {
	const episode = read(`Lamp Hour/${name}.md`, `---\n${properties}\n---\n`, show);
	if (episode === null) throw new Error(name);
	return episode;
}

const oil = note(
	'LH 22 - Oil',
	'date: 2023-12-01\nurl: https://youtu.be/aaaaaaaaaaa\nstudio: https://studio.example/oil',
);
const brass = note('LH 23 - Brass', 'date: 2023-12-08\ncancelled: 2023-12-02');
const none = () => null;

/** The file after each of these states of the notes was exported in turn. */
function exported(...states: readonly (readonly Episode[])[]): readonly CalendarEvent[] {
	return states.reduce<readonly CalendarEvent[]>((former, episodes) => {
		const events = showEvents(episodes, show, { former, idOf: none, now });
		return readFormerEvents(calendarFile({ events, now, name: show.name }));
	}, []);
}
const revised = (event: CalendarEvent | undefined, before: CalendarEvent | undefined) =>
	(event?.revision ?? 0) - (before?.revision ?? 0);

describe("A show's calendar", () => {
	test('has every dated episode, the past and the cancelled ones too, without studio and tech check', () => {
		const events = exported([oil, note('LH - Glass', 'date:'), brass]);
		expect(
			events.map(({ title, start, end, location, cancelled }) => [title, start, end, location, cancelled]),
		).toEqual([
			['Lamp Hour #22: Oil', friday, friday + 3_600_000, 'https://youtu.be/aaaaaaaaaaa', false],
			['Lamp Hour #23: Brass', Date.UTC(2023, 11, 8, 13), Date.UTC(2023, 11, 8, 14), '', true],
		]);
	});

	test('is a file to import, even where all is cancelled', () => {
		const events = showEvents([brass], show, { former: [], idOf: none, now });
		const text = calendarFile({ events, now, name: show.name });
		expect(text).not.toContain('METHOD');
		expect(text).toContain('\r\nNAME:Lamp Hour\r\n');
		expect(text).not.toContain('LH 23');
	});

	test('has other events than the invites, and one for each note, whatever numbers and ids they share', () => {
		const double = note('LH 22 - Wicks', 'date: 2023-12-15');
		const events = showEvents([oil, double, brass], show, {
			former: [],
			idOf: ({ path }) => (path === brass.path ? null : 'own-id'),
			now,
		});
		const ids = events.map(({ id }) => id);
		expect(ids[0]).toBe('own-id-show');
		expect(new Set(ids).size).toBe(3);
		expect(ids).not.toContain('own-id');
	});

	test('exported again is the same, and changed by what has changed alone', () => {
		const first = exported([oil, brass]);
		expect(exported([oil, brass], [oil, brass])).toEqual(first);
		const moved = exported(
			[oil, brass],
			[note('LH 22 - Oil', 'date: 2023-12-15\nurl: https://youtu.be/aaaaaaaaaaa'), brass],
		);
		expect(moved.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
		expect(moved[0]?.start).toBe(Date.UTC(2023, 11, 15, 13));
		expect(moved.map((event, at) => revised(event, first[at]))).toEqual([1, 0]);
	});

	test.each<[string, string, string, number]>([
		['renamed', 'LH 22 - Oil lamps', 'date: 2023-12-01', 1],
		['renumbered', 'LH 29 - Oil', 'date: 2023-12-01', 1],
		['moved with its name', 'LH 22 - Oil', 'date: 2023-12-15', 1],
	])('knows the event of a note that was %s', (_, name, properties, steps) => {
		const plain = note('LH 22 - Oil', 'date: 2023-12-01');
		const first = exported([plain, brass]);
		const after = { ...note(name, properties), path: `Elsewhere/${name}.md` };
		const second = exported([plain, brass], [after, brass]);
		expect(second[0]?.id).toBe(first[0]?.id);
		expect(revised(second[0], first[0])).toBe(steps);
		expect(exported([plain, brass], [after, brass], [after, brass])).toEqual(second);
	});

	test('keeps the UID of an event when its note gets the id of an invite', () => {
		const former = exported([oil]);
		expect(showEvents([oil], show, { former, idOf: () => 'own-id', now })[0]?.id).toBe(former[0]?.id);
	});

	test('made anew after it was lost falls behind no event it had, and doubles none whose note has kept its name', () => {
		const later = now + 30 * 86_400_000;
		const [before] = exported([oil], [note('LH 22 - Oil', 'date: 2023-12-15')], [oil]);
		const [after] = showEvents([oil], show, { former: [], idOf: none, now: later });
		expect(after?.id).toBe(before?.id);
		expect(revised(after, before)).toBeGreaterThan(0);
	});
});
