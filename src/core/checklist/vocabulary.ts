// The kinds a show knows: the registry with the show's own phrases and due dates, its own kinds, and those message files name.
import type { ShowProfile } from '../show/profile';
import type { StepPhase } from './step';
import { noEvidence, sent } from './fact';
import type { StepKind } from './kind';
import { stepKinds } from './kinds';
import { findPhrase, readPhrase, wordsOf, type Phrase } from './phrase';

/** A kind with its phrases made ready. Those of the show come first: its words win over the shipped ones. */
interface KnownKind extends StepKind {
	readonly own: readonly Phrase[];
	readonly shipped: readonly Phrase[];
}

export type Vocabulary = ReadonlyMap<string, KnownKind>;

/** A kind made from a message file whose `step` is the quoted text of a step: sending the message is what the step is about. */
export function messageKind(message: string, stepText: string): StepKind {
	return {
		id: message,
		phase: null,
		phrases: [stepText],
		due: null,
		tools: [`message:${message}`],
		evidence: sent(message),
	};
}

/** The registry by id. */
export const shippedKinds: ReadonlyMap<string, StepKind> = new Map(Object.entries(stepKinds));

const vocabularies = new WeakMap<ShowProfile, Vocabulary>();

/**
 * Everything steps of a show may be recognised as. A name under `steps` of the show that is no kind becomes one, with what the show says of
 * it; `more` are the kinds of message files, and one that bears the name of a kind adds its phrases to it. The show's due date wins over the shipped one, its phrases are tried before the shipped.
 */
export function vocabularyOf(show: ShowProfile, more: readonly StepKind[] = []): Vocabulary {
	const known = more.length === 0 ? vocabularies.get(show) : undefined;
	if (known !== undefined) return known;
	const vocabulary = new Map<string, KnownKind>();
	for (const kind of [...shippedKinds.values(), ...more, ...kindsOfShow(show)]) {
		const same = vocabulary.get(kind.id);
		const settings = show.steps[kind.id];
		const phrases = kind.phrases.map(readPhrase);
		if (same !== undefined) vocabulary.set(kind.id, { ...same, own: [...same.own, ...phrases] });
		else {
			const own = (settings?.phrases ?? []).map(readPhrase);
			vocabulary.set(kind.id, { ...kind, due: settings?.due ?? kind.due, own, shipped: phrases });
		}
	}
	if (more.length === 0) vocabularies.set(show, vocabulary);
	return vocabulary;
}

function kindsOfShow(show: ShowProfile): StepKind[] {
	return Object.keys(show.steps).map((id) => ({
		id,
		phase: null,
		phrases: [],
		due: null,
		tools: [],
		evidence: noEvidence,
	}));
}

/**
 * The kind of a step, or null. A block id `^oh-<kind>` decides (`^oh-social-2` for a second one: ids are unique in a note); else phrases do,
 * the show's before the shipped, kinds of the step's own phase before the others. Of several the one whose words come first in the text is
 * meant: "get the studio link and put it in the calendar invite" is about the link. Tasks of no phase are topics, and only a block id makes
 * them steps; what is said just before the show is looked for only there.
 */
export function kindOf(text: string, blockId: string | null, phase: StepPhase, vocabulary: Vocabulary): string | null {
	const named = blockId?.startsWith('oh-') === true ? blockId.slice('oh-'.length) : null;
	if (named !== null) {
		const id = [named, named.replace(/-\d+$/, '')].find((name) => vocabulary.has(name));
		if (id !== undefined) return id;
	}
	if (phase === 'other') return null;
	const words = wordsOf(text);
	const kinds = [...vocabulary.values()];
	const here = kinds.filter((kind) => kind.phase === phase || kind.phase === null);
	const elsewhere = kinds.filter((kind) => kind.phase !== phase && kind.phase !== null && kind.phase !== 'justBefore');
	return (
		earliest(words, [...here, ...elsewhere], (kind) => kind.own) ??
		earliest(words, here, (kind) => kind.shipped) ??
		earliest(words, elsewhere, (kind) => kind.shipped)
	);
}

function earliest(
	words: string,
	kinds: readonly KnownKind[],
	phrasesOf: (kind: KnownKind) => readonly Phrase[],
): string | null {
	let best: { readonly id: string; readonly from: number; readonly to: number } | null = null;
	for (const kind of kinds) {
		for (const phrase of phrasesOf(kind)) {
			const found = findPhrase(words, phrase);
			// Beginning at the same word, the tighter one is meant: "Slack … internal" before "Slack … community".
			if (
				found === null ||
				(best !== null && (found.from > best.from || (found.from === best.from && found.to >= best.to)))
			)
				continue;
			best = { id: kind.id, ...found };
		}
	}
	return best?.id ?? null;
}
