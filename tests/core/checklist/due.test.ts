import { dueOf, dueOfStep, type ShowMoment } from '../../../src/core/checklist/due';
import { readStartOffset } from '../../../src/core/show/start-offset';
import { vocabularyOf } from '../../../src/core/checklist/vocabulary';
import { instant, sampleShow } from './sample-show';

const friday: ShowMoment = { date: '2026-03-06', start: instant('2026-03-06T13:00Z'), zone: 'UTC' };
const show = (steps: typeof sampleShow.steps) => ({ ...sampleShow, steps });

describe('an offset', () => {
	test.each([
		['T-21', 'day', -21],
		['T+2', 'day', 2],
		['T-2d', 'day', -2],
		['T-15min', 'minute', -15],
		['T-1h', 'minute', -60],
		['T - 3 days', 'day', -3],
		['T−7', 'day', -7],
		['t+1', 'day', 1],
		['T', 'day', 0],
		['T+0', 'day', 0],
	])('%s', (text, unit, amount) => {
		expect(readStartOffset(text)).toEqual({ unit, amount });
	});

	test.each(['', '21', 'T-', 'T-x', 'T-1w', 'T-1000', 'T-1.5', 'tomorrow', 'T-15m'])('"%s" is none', (text) => {
		expect(readStartOffset(text)).toBeNull();
	});
});

describe('a due date', () => {
	test.each([
		['contact-guest', '2026-02-13', '2026-02-14T00:00Z', 'by'],
		['thumbnail', '2026-02-27', '2026-02-28T00:00Z', 'by'],
		['timestamps', '2026-03-08', '2026-03-09T00:00Z', 'by'],
		['pronouns', '2026-03-06', '2026-03-06T12:45Z', 'from'],
	])('of %s', (kind, day, at, means) => {
		expect(dueOf(kind, sampleShow, friday)).toEqual({ day, at: instant(at), means, zone: 'UTC' });
	});

	test('moves with the show', () => {
		const moved = { ...friday, date: '2026-03-13', start: instant('2026-03-13T13:00Z') };
		expect(dueOf('thumbnail', sampleShow, moved)?.day).toBe('2026-03-06');
	});

	test('of the day of the show is its start', () => {
		expect(dueOf('social', show({ social: { due: 'T' } }), friday)).toMatchObject({
			day: '2026-03-06',
			at: friday.start,
		});
	});

	test('is a day of the zone of the show, over a clock change too', () => {
		// Clocks in Berlin went on at 2026-03-29; the end of a day there is 23:00 UTC before and 22:00 UTC after.
		const berlin = { date: '2026-03-30', start: instant('2026-03-30T16:00Z'), zone: 'Europe/Berlin' };
		expect(dueOf('social', sampleShow, berlin)).toMatchObject({ day: '2026-03-29', at: instant('2026-03-29T22:00Z') });
		expect(dueOf('reference-links', sampleShow, berlin)).toMatchObject({
			day: '2026-03-28',
			at: instant('2026-03-28T23:00Z'),
		});
	});

	test('needs a date but no time: minutes count from the beginning of the day then', () => {
		const day = { date: '2026-03-06', start: null, zone: null };
		expect(dueOf('thumbnail', sampleShow, day)?.day).toBe('2026-02-27');
		expect(dueOf('pronouns', sampleShow, day)).toMatchObject({
			day: '2026-03-06',
			at: instant('2026-03-06T00:00Z'),
			means: 'from',
		});
		expect(dueOf('thumbnail', sampleShow, { date: null, start: null, zone: null })).toBeNull();
	});

	test('is the own one of the show, or none when that cannot be read', () => {
		expect(dueOf('thumbnail', show({ thumbnail: { due: 'T-3' } }), friday)?.day).toBe('2026-03-03');
		expect(dueOf('thumbnail', show({ thumbnail: { due: 'soon' } }), friday)).toBeNull();
		expect(dueOf('newsletter', show({ newsletter: { phrases: ['newsletter'], due: 'T-3' } }), friday)?.day).toBe(
			'2026-03-03',
		);
	});

	test('is none for a step without a kind, or of an unknown one', () => {
		expect(dueOf(null, sampleShow, friday)).toBeNull();
		expect(dueOf('constructor', sampleShow, friday)).toBeNull();
	});

	test('written in the step wins over the kind, and needs no date of the show', () => {
		const step = { kind: 'thumbnail', due: '2026-03-01' };
		expect(dueOfStep(step, sampleShow, friday)?.day).toBe('2026-03-01');
		expect(dueOfStep(step, sampleShow, { date: null, start: null, zone: null })).toMatchObject({
			day: '2026-03-01',
			at: instant('2026-03-02T00:00Z'),
		});
		expect(dueOfStep({ ...step, due: null }, sampleShow, friday, vocabularyOf(sampleShow))?.day).toBe('2026-02-27');
	});

	test('an unknown zone of the note gives way to the one of the show', () => {
		expect(dueOf('thumbnail', sampleShow, { ...friday, zone: 'Mars/Base' })?.zone).toBe('UTC');
	});
});
