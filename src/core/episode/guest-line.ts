// The line that names the guests, found in every form hosts write it: `Guest:: Ann`, `Invitado(s): Ann`, `Loki Engineer - Ann`.
import { fold } from '../text/fold';
import { type BodyLine, headLines } from './body-line';

/** A line with a key and people behind it; offsets are those of the value in the note. */
export interface PeopleLine {
	readonly key: string;
	readonly value: string;
	readonly from: number;
	readonly to: number;
}

/** Compared without case and accents; a plural in brackets counts as written out. */
const guestKeys = ['guest', 'guests', 'invitado', 'invitados', 'invitada', 'invitadas'];
const hostKeys = ['host', 'hosts', 'anfitrion', 'anfitriones', 'anfitriona', 'anfitrionas'];

const keyed = /^\s*(?:[-*+]\s+)?[*_]{0,2}(\p{L}[\p{L} ()-]{0,60}?) ?[*_]{0,2}(::?)[*_]{0,2}(.*)$/u;
/** A role instead of the word "guest": only people's roles, and only with spaces around the dash, so that titles are not taken for it. */
const role = /^(?:[\p{L}\d]+ ){0,3}(?:engineers?|maintainers?|developers?|speakers?|experts?|guests?|contributors?)$/iu;
const dashed = /^\s*(\p{L}[\p{L}\d ]{0,60}?) {1,4}[-–—] {1,4}(\S.*)$/u;

/**
 * The guest lines of a note. Two colons count anywhere outside code, one colon or a dash only above the first section, where no
 * talking point stands. `own` are the show's further keys. A role with a dash counts only where nothing else names a guest.
 */
export function guestLines(lines: readonly BodyLine[], own: readonly string[] = []): readonly PeopleLine[] {
	const keys = [...guestKeys, ...own.map(fold)];
	const found = keyedLines(lines, keys);
	if (found.length > 0) return found;
	return dashedLines(lines, (key) => keys.includes(fold(key)) || role.test(key));
}

/** The lines that name this episode's hosts: `Hosts: Ann, Ben`, `Hosts - Ann & Ben`. */
export function hostLines(lines: readonly BodyLine[]): readonly PeopleLine[] {
	return [...keyedLines(lines, hostKeys), ...dashedLines(lines, (key) => hostKeys.includes(fold(key)))];
}

function keyedLines(lines: readonly BodyLine[], keys: readonly string[]): readonly PeopleLine[] {
	const head = new Set(headLines(lines));
	return lines.flatMap((line) => {
		if (line.hidden) return [];
		const [, key = '', colons = '', rest = ''] = keyed.exec(line.text) ?? [];
		if (colons === '' || (colons === ':' && !head.has(line))) return [];
		return keys.includes(spelledOut(fold(key))) ? [peopleLine(line, key, rest)] : [];
	});
}

function dashedLines(lines: readonly BodyLine[], isKey: (key: string) => boolean): readonly PeopleLine[] {
	return headLines(lines).flatMap((line) => {
		const [, key, rest] = dashed.exec(line.text) ?? [];
		return key !== undefined && rest !== undefined && isKey(key) ? [peopleLine(line, key, rest)] : [];
	});
}

/** `invitado(s)` is `invitados`. */
function spelledOut(key: string): string {
	return key.replace(/[()]/gu, '');
}

function peopleLine(line: BodyLine, key: string, rest: string): PeopleLine {
	const value = rest.trim();
	const from = line.from + line.text.length - rest.trimStart().length;
	return { key, value, from, to: from + value.length };
}
