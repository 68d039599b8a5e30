import { defaultSettings, defaultShow } from '../../../src/core/settings/defaults';
import { checkShowField } from '../../../src/core/settings/field-check';
import { showClashes } from '../../../src/core/settings/show-clash';
import {
	activateShow,
	addShow,
	moveShow,
	newShowId,
	removeShow,
	updateShow,
} from '../../../src/core/settings/show-list';

const three = addShow(addShow(defaultSettings, { name: 'Tea & Milk' }), { name: 'Sugar', numberWidth: 3 });
const ids = (settings = three) => settings.shows.map(({ id }) => id);

describe('The list of shows', () => {
	test('takes a new one at its end, with an id nobody has', () => {
		expect(ids()).toEqual(['grafana-office-hours', 'tea-milk', 'sugar']);
		expect(three.shows[2]).toMatchObject({
			name: 'Sugar',
			shortName: 'Sugar',
			folder: 'Sugar',
			numberWidth: 3,
			links: {},
		});
		expect(ids(addShow(addShow(three, { name: 'Sugar!' }), { name: 'Sugar' })).slice(3)).toEqual([
			'sugar-2',
			'sugar-3',
		]);
		expect(newShowId('🎉', ['show'])).toBe('show-2');
	});

	test('is put in another order', () => {
		expect(ids(moveShow(three, 'sugar', 0))).toEqual(['sugar', 'grafana-office-hours', 'tea-milk']);
		expect(ids(moveShow(three, 'grafana-office-hours', 1))).toEqual(['tea-milk', 'grafana-office-hours', 'sugar']);
		expect(ids(moveShow(three, 'tea-milk', 9))).toEqual(['grafana-office-hours', 'sugar', 'tea-milk']);
		expect(ids(moveShow(three, 'unknown', 0))).toEqual(ids());
	});

	test('changes fields of a show, never its id', () => {
		const changed = updateShow(three, 'sugar', { name: 'Honey', ...{ id: 'honey' } });
		expect(changed.shows[2]).toMatchObject({ id: 'sugar', name: 'Honey' });
		expect(changed.shows.slice(0, 2)).toEqual(three.shows.slice(0, 2));
	});

	test('loses a show, and another one becomes active; but not its last', () => {
		const two = removeShow(activateShow(three, 'sugar'), 'sugar');
		expect(two).toMatchObject({
			activeShow: 'grafana-office-hours',
			shows: [{ id: 'grafana-office-hours' }, { id: 'tea-milk' }],
		});
		expect(removeShow(three, 'sugar')).toMatchObject({ activeShow: 'grafana-office-hours' });
		expect(removeShow(defaultSettings, defaultShow.id)).toMatchObject({ code: 'settings-last-show' });
	});

	test('has one active show', () => {
		expect(activateShow(three, 'sugar').activeShow).toBe('sugar');
		expect(activateShow(three, 'unknown')).toBe(three);
	});
});

describe('A field of a show', () => {
	test.each<[Parameters<typeof checkShowField>[1], unknown, string]>([
		['name', '', 'name'],
		['folder', 'a/../b', 'folder'],
		['folder', '.obsidian', 'folder'],
		['fileName', 'GOH {{number}}', 'fileName'],
		['numberWidth', 1.5, 'numberWidth'],
		['numberWidth', '2', 'numberWidth'],
		['schedules', [{ ...defaultShow.schedules[0], time: '25:00' }], 'schedules.0.time'],
		['schedules', [{ ...defaultShow.schedules[0], zone: 'Mars/Base' }], 'schedules.0.zone'],
		['schedules', [], 'schedules'],
		['breaks', [{ from: '2026-01-02', to: '2026-01-01', reason: '' }], 'breaks.0'],
		['breaks', [{ from: '2026-02-30', to: '2026-02-30', reason: '' }], 'breaks.0'],
		['audienceZones', ['UTC', 'Nowhere'], 'audienceZones.1'],
		['links', { channel: 'example.com' }, 'links.channel'],
		['calendar', { ...defaultShow.calendar, organizer: 'not a mail address' }, 'calendar.organizer'],
	])('%s cannot be %j', (key, value, field) => {
		const answer = checkShowField(defaultShow, key, value);
		expect(answer).toMatchObject({ code: 'settings-field', severity: 'error', field });
		expect(answer?.todo).toBe('The value before it stays until this is corrected.');
	});

	test('says the right spelling of a pattern of moment', () => {
		expect(checkShowField(defaultShow, 'fileName', '{{date:YYYY-MM-DD}} {{title}}')?.why).toBe(
			'"YYYY" is not understood in a date. Write {{date:yyyy-MM-dd}}.',
		);
	});

	test('that is right is no problem', () => {
		for (const [key, value] of Object.entries(defaultShow)) {
			if (key !== 'id') expect(checkShowField(defaultShow, key as 'name', value, [defaultShow])).toBeNull();
		}
		expect(checkShowField(defaultShow, 'folder', 'Shows/Łódź – Büro')).toBeNull();
		expect(checkShowField(defaultShow, 'templateFolder', null)).toBeNull();
	});

	test('may clash with another show in the same folder', () => {
		const other = { ...defaultShow, id: 'other', name: 'Other', fileName: '{{number}} - {{title}}' };
		expect(checkShowField(defaultShow, 'fileName', 'GOH {{number}} - {{title}}', [other])).toBeNull();
		expect(checkShowField(defaultShow, 'fileName', '{{number}} - {{title}}', [other])).toMatchObject({
			code: 'settings-clash',
			severity: 'warning',
			field: 'fileName',
		});
		const elsewhere = { ...other, folder: 'Elsewhere', fileName: defaultShow.fileName };
		expect(checkShowField(defaultShow, 'folder', 'elsewhere', [elsewhere])).toMatchObject({
			code: 'settings-clash',
			field: 'folder',
		});
		expect(showClashes([defaultShow, elsewhere])).toEqual([]);
	});
});
