import { decodeSettings } from '../../../src/core/settings/decode';
import { encodeSettings } from '../../../src/core/settings/encode';
import { addShow, removeShow, updateShow } from '../../../src/core/settings/show-list';
import { isProblem } from '../../../src/core/problem';

const schedules = [
	{ weekday: 5, time: '13:00', zone: 'UTC', note: 'old' },
	{ from: '2024-01-01', weekday: 9, time: '14:00', zone: 'UTC' },
];

const stored = {
	version: 1,
	activeShow: 'tea',
	sync: { device: 7 },
	preferences: { statusBar: false, colour: 'green' },
	shows: [
		{
			id: 'tea',
			name: 'Tea',
			mood: 'calm',
			schedules,
			breaks: [{ from: '2026-01-01', to: '2026-01-02', reason: 'Rest', by: 'Ana' }, { from: 'never' }],
			links: { channel: 'https://example.com/tea', meetup: 'https://example.com/meet', odd: 5 },
			ledger: { on: true, heading: 'Sent', tickStep: true, style: 'plain' },
		},
		{ id: 'milk', name: 'Milk', folder: 'Milk' },
		'not a show',
	],
};

const { settings } = decodeSettings(stored);

describe('Saving settings', () => {
	test('keeps unknown keys, faulty values and what a newer version may have put there', () => {
		const data = encodeSettings(settings, stored);
		expect(data).toMatchObject({ ...stored, shows: [stored.shows[0], stored.shows[1], 'not a show'] });
		expect(encodeSettings(settings, data)).toEqual(data);
	});

	test('writes what the host changed, and of a changed list what is still the same as it was', () => {
		const changed = updateShow(settings, 'tea', {
			breaks: [...(settings.shows[0]?.breaks ?? []), { from: '2026-02-01', to: '2026-02-01', reason: '' }],
			links: { channel: 'https://example.com/new' },
			ledger: { on: false, heading: 'Sent', tickStep: true },
		});
		const data = encodeSettings(changed, stored);
		expect(data).toMatchObject({
			sync: { device: 7 },
			shows: [
				{
					mood: 'calm',
					schedules,
					breaks: [
						{ from: '2026-01-01', to: '2026-01-02', reason: 'Rest', by: 'Ana' },
						{ from: '2026-02-01', to: '2026-02-01', reason: '' },
					],
					ledger: { on: false, heading: 'Sent', tickStep: true, style: 'plain' },
				},
				{ id: 'milk' },
				'not a show',
			],
		});
		// A link the host deleted does not come back; one that could not be read is still there.
		expect(data).toHaveProperty('shows.0.links', { channel: 'https://example.com/new', odd: 5 });
		expect(decodeSettings(data).settings).toEqual(changed);
	});

	test('forgets a deleted show and adds a new one', () => {
		const less = removeShow(settings, 'milk');
		if (isProblem(less)) throw new Error(less.why);
		const data = encodeSettings(addShow(less, { name: 'Sugar' }), stored);
		expect(decodeSettings(data).settings.shows.map(({ id }) => id)).toEqual(['tea', 'sugar']);
	});

	test('leaves alone what another device changed meanwhile: the change is made on what is on disk now (hazard 86)', () => {
		const theirs = encodeSettings(updateShow(settings, 'tea', { shortName: 'Theirs', firstNumber: 7 }), stored);
		const ours = updateShow(decodeSettings(theirs).settings, 'tea', { shortName: 'Ours' });
		expect(decodeSettings(encodeSettings(ours, theirs)).settings.shows[0]).toMatchObject({
			shortName: 'Ours',
			firstNumber: 7,
		});
	});

	test('writes all of it where nothing is stored, and no name of every object as a key of its own', () => {
		expect(decodeSettings(encodeSettings(settings, null)).settings).toEqual(settings);
		const hostile: unknown = JSON.parse(
			'{"version":1,"__proto__":{"polluted":true},"shows":[{"id":"tea","name":"Tea","__proto__":{"polluted":true}}]}',
		);
		const data = encodeSettings(decodeSettings(hostile).settings, hostile);
		expect(data).not.toHaveProperty('polluted');
		expect(data).not.toHaveProperty('shows.0.polluted');
		expect({}).not.toHaveProperty('polluted');
	});
});
