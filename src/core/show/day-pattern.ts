// Days as people write them. Patterns are those of date-fns (`yyMMdd`, `d MMMM yyyy`, quoted text in apostrophes); the
// words for weekdays and months are those of a language, from Intl, so that no date-fns locale has to be bundled.
import { TZDateMini } from '@date-fns/tz/date/mini';
import { lightFormat } from 'date-fns';
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

function word(day: number, token: string, language: string): string {
	const style = token.length === 4 ? 'long' : 'short';
	const wanted: Intl.DateTimeFormatOptions = token.startsWith('E') ? { weekday: style } : { month: style };
	return new Intl.DateTimeFormat(language, { ...wanted, timeZone: 'UTC' }).format(day * dayLength);
}

/** A day in a date-fns pattern, words in `language` (a language tag). Throws for a pattern with a fault: check it first. */
export function formatDay(day: string, pattern: string, language = 'en'): string {
	const number = dayNumber(day);
	const midnight = new TZDateMini(number * dayLength, 'UTC');
	return (pattern.match(piece) ?? [])
		.map((token) => (/^(?:M{3,4}|E{3,4})$/.test(token) ? word(number, token, language) : lightFormat(midnight, token)))
		.join('');
}

/** A day in full, as the language writes it: `Friday, December 1, 2023`, `viernes, 1 de diciembre de 2023`. */
export function longDay(day: string, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(dayNumber(day) * dayLength);
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
			months = Array.from({ length: 12 }, (_, month) => word(month * 31, token, language).toLowerCase());
			// The longest first, so that `mar` does not stop at the `ma` of another month.
			return `(?<month>${[...months]
				.sort((a, b) => b.length - a.length)
				.map(escapePattern)
				.join('|')})`;
		}
		const literal = token === "''" ? token.slice(1) : token.replace(/^'|'$/g, '').replaceAll("''", "'");
		return escapePattern(literal);
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
