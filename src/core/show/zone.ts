// Zones by their IANA names: which there are, how far they are from UTC at an instant, and what people call them that day.
import { tzOffset } from '@date-fns/tz/tzOffset';

const known = new Map<string, boolean>();

/** Whether this runtime knows the zone. Offsets such as `+01:00` are refused: some runtimes take them and some do not. */
export function isZone(value: unknown): value is string {
	if (typeof value !== 'string') return false;
	let answer = known.get(value);
	if (answer === undefined) known.set(value, (answer = runtimeTakes(value)));
	return answer;
}

function runtimeTakes(zone: string): boolean {
	if (!/^[A-Za-z]/.test(zone)) return false;
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** The zones to choose from: UTC, then the runtime's own list (which often leaves UTC out and uses old names). */
export function zoneChoices(): readonly string[] {
	return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** Minutes ahead of UTC at an instant in milliseconds; NaN for an unknown zone. */
export function offsetOf(zone: string, at: number): number {
	if (zone === 'UTC') return 0;
	return tzOffset(zone, new Date(at));
}

// Intl knows an abbreviation only in the locales of the region it belongs to: `CET` in en-GB, `IST` in en-IN, `BRT` in pt-BR.
const localesWithNames = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA', 'en-CA', 'pt-BR', 'en-IE'];
// Each of these means several zones: India, Ireland and Israel; China and Central America; Arabia and the Atlantic; Britain and Bangladesh.
const ambiguous = new Set(['IST', 'CST', 'AST', 'BST']);
const formats = new Map<string, Intl.DateTimeFormat>();

function shortName(locale: string, zone: string, at: number): string {
	const key = `${locale} ${zone}`;
	let format = formats.get(key);
	if (format === undefined) {
		format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
		formats.set(key, format);
	}
	return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** `UTC+5:30`, `UTC-3`; plain `UTC` where there is no difference. */
export function offsetName(zone: string, at: number): string {
	const offset = offsetOf(zone, at);
	if (offset === 0) return 'UTC';
	const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.round(Math.abs(offset) % 60)];
	return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/**
 * What people call the zone at this instant (milliseconds): `CET` in winter and `CEST` in summer, with the offset beside a
 * name that means several zones (`IST (UTC+5:30)`), or the offset alone where no name is in use (`UTC+8`).
 * A name that only `language` has (`MEZ`) comes first: leave it out in texts for everybody.
 */
export function zoneName(zone: string, at: number, language?: string): string {
	for (const locale of language === undefined ? localesWithNames : [language, ...localesWithNames]) {
		const name = shortName(locale, zone, at);
		if (name === '' || /^(?:GMT|UTC)[+\-\u2212]/.test(name)) continue;
		return ambiguous.has(name) ? `${name} (${offsetName(zone, at)})` : name;
	}
	return offsetName(zone, at);
}
