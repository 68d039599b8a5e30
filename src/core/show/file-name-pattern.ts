// The pattern of a show's file names: `GOH {{number}} - {{title}}`. It is no template: five tokens, and it reads as well as it writes.
import { type Problem, isProblem, problem } from '../problem';
import { fileNameOf } from '../text/file-name';
import { dayPatternFault, formatDay } from './day-pattern';
import { padNumber } from './numbering';
import type { ShowProfile } from './profile';

const tokenNames = ['number', 'title', 'slug', 'guest', 'date'] as const;
export type TokenName = (typeof tokenNames)[number];

export type PatternPart =
	| { readonly literal: string }
	| { readonly token: TokenName; /** Date pattern of `date`, else empty. */ readonly format: string };

export interface FileNamePattern {
	readonly parts: readonly PatternPart[];
	readonly numberWidth: number;
	/** Language of weekday and month words. */
	readonly language: string;
}

/** What a file name is made of. An idea has neither number nor date. */
export interface FileNameFacts {
	readonly number: number | null;
	readonly title: string;
	readonly guest: string | null;
	/** ISO day. */
	readonly date: string | null;
}

type Naming = Pick<ShowProfile, 'numberWidth' | 'language'>;

const mustache = /\{\{\s*([^{}:]*?)\s*(?::([^{}]*))?\}\}/g;

/** Reads a pattern, or says what is wrong with it, with the right spelling where that is known. */
export function parseFileNamePattern(pattern: string, profile: Naming): FileNamePattern | Problem {
	const parts: PatternPart[] = [];
	const seen = new Set<string>();
	let end = 0;
	for (const match of pattern.matchAll(mustache)) {
		const [whole, name = '', format = ''] = match;
		if (match.index > end) parts.push({ literal: pattern.slice(end, match.index) });
		end = match.index + whole.length;
		const token = tokenNames.find((known) => known === name);
		if (token === undefined || (format !== '' && token !== 'date')) return unknownToken(pattern, whole);
		if (seen.has(token)) return refuse(pattern, `${whole} stands in it twice.`, 'Leave one of them out.');
		const fault = dayPatternFault(format);
		if (fault !== null) return badDate(pattern, fault.token, fault.suggestion);
		seen.add(token);
		parts.push({ token, format: token === 'date' && format === '' ? 'yyyy-MM-dd' : format });
	}
	if (end < pattern.length) parts.push({ literal: pattern.slice(end) });
	if (!seen.has('title') && !seen.has('slug')) {
		return refuse(
			pattern,
			'Without a title every episode would get the same name.',
			'Add {{title}} or {{slug}} to it.',
		);
	}
	for (const part of parts) {
		const illegal = /[*"\\/<>:|?#^[\]%{}]/.exec('literal' in part ? part.literal : part.format);
		if (illegal)
			return refuse(pattern, `A file name cannot hold "${illegal[0]}".`, 'Replace it, for example by a hyphen.');
	}
	return { parts, numberWidth: profile.numberWidth, language: profile.language };
}

function refuse(pattern: string, why: string, todo: string): Problem {
	return problem('file-name-pattern', `The file name pattern "${pattern}" cannot be used.`, why, todo, {
		field: 'fileName',
	});
}

function unknownToken(pattern: string, token: string): Problem {
	return refuse(
		pattern,
		`${token} is not a part of a file name.`,
		'Use {{number}}, {{title}}, {{slug}}, {{guest}}, {{date}} or {{date:yyMMdd}}.',
	);
}

function badDate(pattern: string, token: string, suggestion: string | null): Problem {
	const todo =
		suggestion === null
			? 'Use yyyy, yy, MM, MMM, MMMM, dd, EEE and EEEE, each part once, and other letters between apostrophes.'
			: `Write {{date:${suggestion}}}.`;
	return refuse(pattern, `"${token}" is not understood in a date.`, todo);
}

/** The file name, without extension, of an episode: safe on every system. A problem when the title gives no file name. */
export function writeFileName(pattern: FileNamePattern, facts: FileNameFacts): string | Problem {
	const readable = fileNameOf(facts.title);
	if (isProblem(readable)) return readable;
	const values: Record<TokenName, (format: string) => string> = {
		number: () => (facts.number === null ? '' : padNumber(pattern, facts.number)),
		title: () => facts.title.trim(),
		slug: () => slugOf(facts.title),
		guest: () => facts.guest?.trim() ?? '',
		date: (format) => (facts.date === null ? '' : formatDay(facts.date, format, pattern.language)),
	};
	const value = (part: PatternPart): string => ('literal' in part ? part.literal : values[part.token](part.format));
	const filled = withoutTokens(pattern.parts, (part) => value(part) === '');
	return fileNameOf(filled.map(value).join(''));
}

/** Lower case, without accents, anything but letters and digits as one hyphen: `Grafana's Öffnung!` is `grafana-s-offnung`. */
export function slugOf(title: string): string {
	return title
		.normalize('NFD')
		.replace(/(\p{Script=Latin})\p{M}+/gu, (_accented, letter: string) => letter)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

/**
 * The parts without the tokens that are empty; each goes with one adjacent separator, brackets around it with both:
 * `GOH {{number}} - {{title}}` without number is `GOH - {{title}}`, and `{{title}} ({{date}})` without date `{{title}}`.
 */
export function withoutTokens(
	parts: readonly PatternPart[],
	isEmpty: (token: Extract<PatternPart, { token: TokenName }>) => boolean,
): PatternPart[] {
	let rest = [...parts];
	for (const part of parts) {
		if ('literal' in part || !isEmpty(part)) continue;
		const index = rest.indexOf(part);
		const [before, after] = [literalAt(rest, index - 1), literalAt(rest, index + 1)];
		const first = before === '' ? index : index - 1;
		const last = after === '' ? index : index + 1;
		const literal = join(before, after, first > 0, last < rest.length - 1);
		rest = [...rest.slice(0, first), ...(literal === '' ? [] : [{ literal }]), ...rest.slice(last + 1)];
	}
	return rest;
}

/** The literal at an index, empty where there is none: a pattern holds no empty ones. */
function literalAt(parts: readonly PatternPart[], index: number): string {
	const part = parts[index];
	return part !== undefined && 'literal' in part ? part.literal : '';
}

/** What is left of the texts around an empty token; `tokenBefore` and `tokenAfter`: whether a token stands beyond them. */
function join(before: string, after: string, tokenBefore: boolean, tokenAfter: boolean): string {
	const tail = /[^\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
	const head = /^[^\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
	if (tail.endsWith('(') && head.startsWith(')')) return before.replace(/ ?\($/, '') + after.slice(1);
	const withoutTail = before.slice(0, before.length - tail.length);
	// At either end nothing is left to separate, and a word such as "with" between two tokens has lost its second one.
	if (after === '' && !tokenAfter) return tokenBefore ? '' : withoutTail;
	if (before === '' && !tokenBefore) return after.slice(head.length);
	return head.length >= tail.length ? withoutTail + after : before + after.slice(head.length);
}
