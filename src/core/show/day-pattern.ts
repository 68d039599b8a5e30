// Days as people write them. Patterns are those of date-fns (`yyMMdd`, `d MMMM yyyy`, quoted text in apostrophes); the
// words for weekdays and months are those of a language, from Intl, so that no locale of date-fns has to be bundled.
import { TZDateMini } from '@date-fns/tz/date/mini';
import { lightFormat } from 'date-fns/lightFormat';
import { dayNumber, isIsoDay } from './iso-day';

const dayLength = 86_400_000;
const tokens = ['y', 'yy', 'yyyy', 'M', 'MM', 'MMM', 'MMMM', 'd', 'dd', 'EEE', 'EEEE'];
// As date-fns splits a pattern: an apostrophe, a text in apostrophes (the last may be missing), a run of one letter, any other character.
const piece = /''|'(?:''|[^'])+(?:'|$)|([A-Za-z])\1*|[^]/gu;

/** A pattern cannot be used: why, and the right spelling where it is known. */
export interface PatternFault {
	readonly token: string;
	readonly suggestion: string | null;
}

/** The first thing in a date pattern that is not understood: moment's `YYYY` and `DD`, times, the same part twice, letters outside apostrophes. */
export function dayPatternFault(pattern: string): PatternFault | null {
	const seen = new Set<string>();
	for (const token of pattern.match(piece) ?? []) {
		const letter = token.charAt(0);
		if (!/[A-Za-z]/.test(letter)) continue;
		if (!tokens.includes(token) || seen.has(letter)) return { token, suggestion: translateMoment(pattern) };
		seen.add(letter);
	}
	return null;
}

/** The same pattern in date-fns spelling when it is one of moment, Obsidian's own habit: `YYYY-MM-DD`; else null. */
function translateMoment(pattern: string): string | null {
	const translated = (pattern.match(piece) ?? [])
		.map((token) => token.replace(/^(?:Y+|D{1,2})$/, (same) => same.toLowerCase()))
		.map((token) => token.replace(/^d{3,4}$/, (weekday) => weekday.replaceAll('d', 'E')))
		.join('');
	return translated !== pattern && dayPatternFault(translated) === null ? translated : null;
}

/** Names of the months or weekdays, by token and language: to make a format takes longer than to draw the row it is for. */
const wordLists = new Map<string, readonly string[]>();

/** The twelve months from January, for `MMM` and `MMMM`; the seven weekdays from Sunday, for `EEE` and `EEEE`. */
function words(token: string, language: string): readonly string[] {
	const key = `${token} ${language}`;
	let list = wordLists.get(key);
	if (list === undefined) {
		const style = token.length === 4 ? 'long' : 'short';
		const [wanted, count, days]: [Intl.DateTimeFormatOptions, number, number] = token.startsWith('E')
			? [{ weekday: style }, 7, 1]
			: [{ month: style }, 12, 31];
		const format = new Intl.DateTimeFormat(language, { ...wanted, timeZone: 'UTC' });
		// Day 3 of 1970 was a Sunday, and every 31st day falls into the next month.
		list = Array.from({ length: count }, (_, at) => format.format(((days === 1 ? 3 : 0) + at * days) * dayLength));
		wordLists.set(key, list);
	}
	return list;
}

/** A day in a date-fns pattern, words in `language` (a language tag). Throws for a pattern with a fault: check it first. */
export function formatDay(day: string, pattern: string, language = 'en'): string {
	const number = dayNumber(day);
	const midnight = new TZDateMini(number * dayLength, 'UTC');
	const written = (token: string): string => {
		if (/^M{3,4}$/.test(token)) return words(token, language)[Number(day.slice(5, 7)) - 1] ?? '';
		if (/^E{3,4}$/.test(token)) return words(token, language)[(((number + 4) % 7) + 7) % 7] ?? '';
		return lightFormat(midnight, token);
	};
	return (pattern.match(piece) ?? []).map(written).join('');
}

/** Text in apostrophes, two of them being one; any other character as it is. */
function literal(token: string): string {
	return token === "''" ? "'" : token.replace(/^'|'$/g, '').replaceAll("''", "'");
}

/** Formats of whole days, by language. */
const fullFormats = new Map<string, Intl.DateTimeFormat>();

/** A day in full, as the language writes it: `Friday, December 1, 2023`, `viernes, 1 de diciembre de 2023`. */
export function longDay(day: string, language: string): string {
	let format = fullFormats.get(language);
	if (format === undefined) {
		format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
		fullFormats.set(language, format);
	}
	return format.format(dayNumber(day) * dayLength);
}

/** How a day in this pattern is found in a text: the source of a regular expression, and the day its groups mean. */
export interface DayReader {
	/** With the named groups `year`, `month` and `day`, for the flags `iu`. */
	readonly source: string;
	/** The day, or null when a part is missing from the pattern or there is no such day. */
	read(groups: Readonly<Record<string, string | undefined>>): string | null;
}

/** The reader for a date pattern without fault; two digits of a year are of this century. */
export function dayReader(pattern: string, language: string): DayReader {
	let months: readonly string[] = [];
	const source = (pattern.match(piece) ?? []).map((token) => {
		if (/^E/.test(token)) return '[\\p{L}.]+';
		if (/^y/.test(token)) return `(?<year>\\d{${token.length === 1 ? '1,4' : String(token.length)}})`;
		if (/^d/.test(token)) return `(?<day>\\d{${token.length === 1 ? '1,2' : '2'}})`;
		if (/^MM?$/.test(token)) return `(?<month>\\d{${token.length === 1 ? '1,2' : '2'}})`;
		if (/^M/.test(token)) {
			months = words(token, language).map((month) => month.toLowerCase());
			// The longest first, so that `mar` does not stop at the `ma` of another month.
			return `(?<month>${[...months]
				.sort((a, b) => b.length - a.length)
				.map(escapePattern)
				.join('|')})`;
		}
		return escapePattern(literal(token));
	});
	return {
		source: source.join(''),
		read({ year, month, day }) {
			if (year === undefined || month === undefined || day === undefined) return null;
			const monthNumber = months.length === 0 ? month : String(months.indexOf(month.toLowerCase()) + 1);
			const iso = `${year.length === 2 ? `20${year}` : year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`;
			return isIsoDay(iso) ? iso : null;
		},
	};
}

/** A text as the source of a regular expression that matches it, safe under the flag `u`. */
export function escapePattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, (char) => `\\${char}`);
}
