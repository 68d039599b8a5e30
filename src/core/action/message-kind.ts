// Which steps a message is about: message files name a kind, or quote the text of a step and thereby make a kind of their own.
import type { StepKind, Tool } from '../checklist/kind';
import { messageKind, shippedKinds, vocabularyOf, type Vocabulary } from '../checklist/vocabulary';
import type { MessageSource } from '../message/message';
import type { ShowProfile } from '../show/profile';

type Source = Pick<MessageSource, 'id' | 'step'>;

/** The kind a message makes of the step it quotes; null when it belongs to none, or to a kind that is known without it. */
export function ownKind({ id, step }: Source, show: Pick<ShowProfile, 'steps'>): StepKind | null {
	const known = step === null || shippedKinds.has(step) || Object.hasOwn(show.steps, step);
	return known ? null : messageKind(id, step);
}

/** The id of the kind whose steps are done by sending the message; null when it belongs to none. */
export function kindOfMessage(source: Source, show: Pick<ShowProfile, 'steps'>): string | null {
	return ownKind(source, show)?.id ?? source.step;
}

/**
 * The kinds of a show with all messages on their steps: a message file that names a kind is a tool of its steps, behind the kind's own. One
 * for several networks is to be chosen there, since it is another text for each.
 */
export function vocabularyWith(
	messages: readonly (Source & Pick<MessageSource, 'channels'>)[],
	show: ShowProfile,
): Vocabulary {
	const own = messages.flatMap((source) => ownKind(source, show) ?? []);
	const vocabulary = new Map(vocabularyOf(show, own));
	for (const { id, step } of messages) {
		const kind = step === null ? undefined : vocabulary.get(step);
		const tool = `message:${id}` as const;
		if (step === null || kind === undefined || shippedTools.has(tool) || kind.tools.includes(tool)) continue;
		vocabulary.set(step, { ...kind, tools: [...kind.tools, tool] });
	}
	const several = new Map<Tool, Tool>(
		messages.flatMap(({ id, channels }) => (channels.length > 1 ? [[`message:${id}`, `post:${id}`]] : [])),
	);
	for (const [id, kind] of vocabulary) {
		const tools = kind.tools.map((tool) => several.get(tool) ?? tool);
		if (tools.some((tool, at) => tool !== kind.tools[at])) vocabulary.set(id, { ...kind, tools });
	}
	return vocabulary;
}

/** Built-in messages have their places already, chosen one by one. */
const shippedTools: ReadonlySet<string> = new Set([...shippedKinds.values()].flatMap(({ tools }) => tools));
