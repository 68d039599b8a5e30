import { TZDateMini } from '@date-fns/tz/date/mini';
import { format } from 'date-fns';
import fc from 'fast-check';
import { dayPatternFault, dayReader, formatDay, longDay } from '../../../src/core/show/day-pattern';
import { addDays, isoDay } from '../../../src/core/show/iso-day';

describe('A date pattern', () => {
	test.each<[string, string, string]>([
		['yyMMdd', 'en', '231201'],
		['yyyy-MM-dd', 'en', '2023-12-01'],
		['d.M.yyyy', 'en', '1.12.2023'],
		['EEEE d MMMM yyyy', 'en', 'Friday 1 December 2023'],
		["EEE d 'of' MMM", 'en', 'Fri 1 of Dec'],
		["EEEE d 'de' MMMM", 'es', 'viernes 1 de diciembre'],
		["d ''yy", 'en', "1 '23"],
		['MMMM', 'fr', 'décembre'],
		["EEEE'day' MMM''yy", 'en', "Fridayday Dec'23"],
		["yy'MM", 'en', '23MM'],
	])('%s in %s writes %s', (pattern, language, text) => {
		expect(dayPatternFault(pattern)).toBeNull();
		expect(formatDay('2023-12-01', pattern, language)).toBe(text);
	});

	test.each<[string, string, string | null]>([
		['YYYY-MM-DD', 'YYYY', 'yyyy-MM-dd'],
		['YYMMDD', 'YY', 'yyMMdd'],
		['dddd D MMMM', 'dddd', 'EEEE d MMMM'],
		['yyyy-MM-dd HH:mm', 'HH', null],
		['yyyy-ww', 'ww', null],
		['dd of MM', 'o', null],
		['dd-dd', 'dd', null],
		['MMM MM', 'MM', null],
	])('%s is not understood at %s; rather %s', (pattern, token, suggestion) => {
		expect(dayPatternFault(pattern)).toEqual({ token, suggestion });
	});

	test.each<[string, string]>([
		['yyMMdd', 'en'],
		['yyyy-MM-dd', 'en'],
		['d MMMM yyyy', 'es'],
		['EEEE, d MMM yyyy', 'en'],
		["dd'.'MM'.'yy", 'de'],
		["d 'd''aprile' M yyyy", 'it'],
		["d'MMM'MMM''yyyy '", 'en'],
		["yyMMdd'yy", 'en'],
	])('%s in %s reads every day it writes', (pattern, language) => {
		const reader = dayReader(pattern, language);
		for (let day = '2011-12-01'; day < '2013-03-01'; day = addDays(day, 1)) {
			const groups = new RegExp(`^${reader.source}$`, 'iu').exec(formatDay(day, pattern, language))?.groups;
			expect(groups && reader.read(groups)).toBe(day);
		}
	});

	test('writes what date-fns writes, in any pattern it takes, on any day', () => {
		const parts = ['y', 'yy', 'yyyy', 'M', 'MM', 'MMM', 'MMMM', 'd', 'dd', 'EEE', 'EEEE'];
		const between = [' ', '-', '.', ', ', "'of'", "''", "'o''clock'", '日', '2'];
		const pattern = fc
			.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...between)), { maxLength: 8, size: 'max' })
			.map((pairs) => pairs.flat().join(''))
			.filter((text) => dayPatternFault(text) === null);
		fc.assert(
			fc.property(pattern, fc.integer({ min: -600_000, max: 2_900_000 }), (text, number) => {
				const midnight = new TZDateMini(number * 86_400_000, 'UTC');
				expect(formatDay(isoDay(number), text)).toBe(text === '' ? '' : format(midnight, text));
			}),
			{ seed: 7, numRuns: 2000 },
		);
	});

	test('without a year reads no day, nor one that does not exist', () => {
		expect(dayReader('dd-MM', 'en').read({ day: '01', month: '12' })).toBeNull();
		expect(dayReader('yyMMdd', 'en').read({ year: '26', month: '02', day: '30' })).toBeNull();
	});

	test('is not needed for a day in full', () => {
		expect(longDay('2023-12-01', 'en')).toBe('Friday, December 1, 2023');
		expect(longDay('2023-12-01', 'es')).toBe('viernes, 1 de diciembre de 2023');
	});
});
