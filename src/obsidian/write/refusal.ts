// How the door says no: what, in which note, why, that nothing was changed, and what to do.
import { problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';

const texts = strings.write;

/** The door's own refusal, or one that a change answered with, framed with what was wanted and the note's name. */
export function refuse(code: string, doing: string, note: string, reason: string, todo: string): Problem {
	return problem(code, texts.refused(doing, note, inSentence(reason)), texts.unchanged, todo);
}

/** The refusal of a change, with the note's name put to it. */
export function frame(refusal: Problem, doing: string, note: string): Problem {
	const reason = refusal.why === '' ? refusal.what : refusal.why;
	return { ...refusal, ...refuse(refusal.code, doing, note, withoutPromise(reason), refusal.todo) };
}

/** A note that may or may not have been changed: the one case in which the promise cannot be given. */
export function uncertain(code: string, doing: string, note: string, reason: string): Problem {
	return problem(code, texts.refused(doing, note, reason), texts.uncertain, texts.look);
}

/** What was thrown, for people. A rejection need not be an Error. */
export function reasonOf(thrown: unknown): string {
	const said = thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : 'no reason given';
	return texts.system(said);
}

/** After a colon a sentence goes on with a small letter, unless its first word is a name. */
function inSentence(reason: string): string {
	return /^(?:The|This|That|There|It|Its|A|An|No|Another) /.test(reason)
		? reason.charAt(0).toLowerCase() + reason.slice(1)
		: reason;
}

function withoutPromise(reason: string): string {
	return reason.replace(texts.unchanged, '').trim();
}
