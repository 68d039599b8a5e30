// A mark: a moment noted while live, one plain line of the note.
import { oneLine } from '../text/one-line';
import { longStamp, readSignedStamp, readWallStamp, stampPattern, wallStamp } from './stamp';

const markKinds = ['chapter', 'question', 'link', 'clip'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Whether a value from outside is a kind of mark. */
export function isMarkKind(kind: unknown): kind is MarkKind {
	return markKinds.some((each) => each === kind);
}

/** One press of the button. `at` in milliseconds. */
export interface Press {
	readonly kind: MarkKind;
	/** May be empty: the label is typed later. */
	readonly label: string;
	/** Who asked the question. */
	readonly asker: string | null;
	readonly at: number;
}

/** A mark as read from the note: by its place in the stream (seconds, below zero before its start), or by the clock (milliseconds) while the start is not known. */
export interface Mark {
	readonly kind: MarkKind;
	readonly label: string;
	readonly asker: string | null;
	readonly time: { readonly offset: number } | { readonly wall: number };
}

type Words = Readonly<Record<Exclude<MarkKind, 'chapter'> | 'from', string>>;

/** What stands in brackets before the label of a mark that is no chapter: `(question from Ana)`. */
const english: Words = { question: 'question', link: 'link', clip: 'clip', from: 'from' };
const spanish: Words = { question: 'pregunta', link: 'enlace', clip: 'clip', from: 'de' };

/** The moment a press stands for: `00:12:34` when the start of the stream is known (`-00:00:05` before it), else the clock's, to be turned later. */
export function pressStamp(at: number, start: number | null): string {
	return start === null ? wallStamp(at) : longStamp(Math.floor((at - start) / 1000));
}

/** The line a press becomes. Without a label it ends with a blank, where the cursor goes. */
export function markLine(press: Press, start: number | null, language: string): string {
	const label = oneLine(press.label);
	const stamp = pressStamp(press.at, start);
	if (press.kind === 'chapter') return `${stamp} ${label}`;
	const words = language === 'es' ? spanish : english;
	// Brackets would end the word in brackets early.
	const asker = oneLine((press.asker ?? '').replace(/[()]/g, ' '));
	const from = press.kind === 'question' && asker !== '' ? ` ${words.from} ${asker}` : '';
	return `${stamp} (${words[press.kind]}${from}) ${label}`;
}

const markPattern = new RegExp(`^(-?${stampPattern}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)(?: +(.*))?$`);
const kindPattern = /^\((?:(question|pregunta)(?: (?:from|de) ([^()]+))?|(link|enlace)|(clip))\) ?/;

/** Reads a line as a mark, in any language we write; null for any other line. Hand-typed stamps of this form are marks too. */
export function readMark(lineText: string): Mark | null {
	const found = markPattern.exec(lineText);
	if (found === null) return null;
	const [, stamp = '', rest = ''] = found;
	const offset = readSignedStamp(stamp);
	const wall = readWallStamp(stamp);
	const time = offset !== null ? { offset } : wall !== null ? { wall } : null;
	if (time === null) return null;
	const word = kindPattern.exec(rest);
	const label = rest.slice(word?.[0].length ?? 0).trim();
	return { kind: kindOf(word), label, asker: word?.[2]?.trim() ?? null, time };
}

function kindOf(word: RegExpExecArray | null): MarkKind {
	if (word === null) return 'chapter';
	if (word[1] !== undefined) return 'question';
	return word[3] === undefined ? 'clip' : 'link';
}
