// The standard sentences hosts keep in a note: a quote, or a line in emphasis, below the item that says what it is for.
import type { BodyLine } from '../episode/body-line';
import { quoteAfter } from '../episode/invite-quote';
import { fold } from '../text/fold';
import { stripLinks } from '../text/link';

export interface StandardText {
	/** Of the message it is the text of. */
	readonly id: string;
	/** Without the marks of its quote, or the emphasis around it. */
	readonly words: string;
}

/** What an item says, folded, by the message its sentence is; the first that fits. English and Spanish. */
const purposes: readonly (readonly [string, RegExp])[] = [
	[
		'guest-follow-up',
		/\bfollow(?:s|ing)?[- ]?up\b|\bseguimiento\b|\b(?:no answer|not answer|no responde|no contesta)\b/,
	],
	['guest-invite-short', /\b(?:direct message|dm|mensaje directo)\b/],
	['chat-links', /\bchat\b.*\b(?:links?|enlaces?)\b|\b(?:links?|enlaces?)\b.*\bchat\b/],
	['chat-welcome', /\bchat\b/],
	['reminder', /\bremind\w*|\brecord(?:ar|atorio)\b/],
	['briefing', /\bbrief(?:ing)?\b/],
	['thank-you', /\bthank\w*|\bgracias\b|\bagradec\w+/],
	['intro', /^(?:intro\w*|presentacion)\b/],
	['outro', /^(?:outro|closing|despedida|cierre)\b/],
];
const item = /^\s*[-*+]\s+(?:\[.\]\s+)?(.*\S)/u;
const emphasised = /^\s+[-*+]\s+([*_]{1,2})(?![*_])(.*\S)\1\s*$/u;

/** The sentences of a note in its order, one for each message. */
export function standardTexts(lines: readonly BodyLine[]): readonly StandardText[] {
	const found = new Map<string, string>();
	for (const [at, line] of lines.entries()) {
		const said = line.hidden ? undefined : item.exec(line.text)?.[1];
		if (said === undefined) continue;
		const folded = fold(stripLinks(said));
		const id = purposes.find(([, phrase]) => phrase.test(folded))?.[0];
		const below = lines[at + 1]?.text ?? '';
		const words = /^\s*>/.test(below) ? quoteAfter(lines, at + 1) : (emphasised.exec(below)?.[2] ?? null);
		if (id !== undefined && words !== null && !found.has(id)) found.set(id, words);
	}
	return [...found].map(([id, words]) => ({ id, words }));
}
