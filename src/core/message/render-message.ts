// One message with the facts of one episode filled in, and everything that is wrong with it. Nothing is copied from here: the shell asks first.
import type { Problem } from '../problem';
import { type Channel, channels } from './channels';
import { toClipboardHtml } from './format/html';
import { reveal, revealAsMarkdown } from './format/inert';
import { toMrkdwn } from './format/mrkdwn';
import { toPlainText } from './format/plain';
import { findingsIn } from './guard';
import type { MessageSource, RenderedMessage, TextLength } from './message';
import { type MessageFacts, modelFor } from './message-facts';
import { lengthIn } from './text-length';
import { type Written, wordsOf } from './words';

export interface RenderMessageOptions {
	/** One of the message's channels; the first by default. */
	readonly channel?: string;
	/** Leave out optional parts, in the order the template marks, until the text fits its channel. */
	readonly shorten?: boolean;
}

/**
 * Renders a message for one of its channels. Missing facts stand in the text as blanks (`[topic]`) and are listed by name. Problems with
 * severity `error` refuse the text (a template that cannot be rendered, something private in a public text), warnings may be accepted.
 */
export function renderMessage(
	source: MessageSource,
	facts: MessageFacts,
	options: RenderMessageOptions = {},
): RenderedMessage {
	const channel = channels.get(options.channel ?? source.channel);
	if (channel === undefined) throw new RangeError(`There is no channel "${options.channel ?? source.channel}".`);
	const { levels, problems, body, subject } = wordsOf(source, facts, modelFor(facts, channel, source.audience));
	if (body === null) return empty(source, channel, problems);

	let message = finish(body(0), channel);
	let dropped = 0;
	for (const level of options.shorten === true ? levels : []) {
		if ((message.length?.over ?? 0) === 0) break;
		message = finish(body(level), channel);
		dropped += 1;
	}
	const { inertText, ...forms } = message;
	const rendered = {
		...forms,
		id: source.id,
		channel: channel.id,
		subject: subject === null ? null : oneLineOf(reveal(subject.text)),
		dropped,
		missing: [...new Set([...(subject?.missing ?? []), ...message.missing])],
	};
	const findings = findingsIn(source, rendered, `${subject?.text ?? ''}\n${inertText}`, facts, channel);
	const instead = source.instead === undefined ? [] : [source.instead];
	return {
		...rendered,
		problems: [...instead, ...problems, ...message.problems, ...(subject?.problems ?? []), ...findings],
	};
}

/** Renders a message short enough for its channel, as far as its optional parts allow. */
export function shortenMessage(
	source: MessageSource,
	facts: MessageFacts,
	channel: string = source.channel,
): RenderedMessage {
	return renderMessage(source, facts, { channel, shorten: true });
}

// The shell loads this room by this file, with the parser of templates behind it.
export { messageFacts } from './message-facts';
export { templateErrors } from './words';

type Finished = Omit<RenderedMessage, 'id' | 'channel' | 'subject' | 'dropped'> & { readonly inertText: string };

/** From the written text, facts still inert, to every form in which it leaves. */
function finish({ text: written, missing, problems }: Written, channel: Channel): Finished {
	const markdown = channel.oneLine ? oneLineOf(written) : tidy(written);
	const inertText = channel.form === 'rich' ? toPlainText(markdown) : markdown;
	const text = reveal(inertText, channel.mentions || channel.mrkdwn);
	return {
		inertText,
		text,
		html: channel.form === 'rich' ? toClipboardHtml(markdown) : null,
		mrkdwn: channel.mrkdwn ? toMrkdwn(markdown) : null,
		markdown: revealAsMarkdown(markdown),
		length: lengthOf(text, channel),
		missing,
		problems,
	};
}

/** By the limit that is tightest for this text. */
function lengthOf(text: string, channel: Channel): TextLength | null {
	const lengths = channel.limits.map(({ max, unit }) => {
		const used = lengthIn(unit, text);
		return { max, unit, used, over: Math.max(0, used - max) };
	});
	return lengths.reduce<TextLength | null>(
		(tightest, each) => (tightest === null || each.used / each.max > tightest.used / tightest.max ? each : tightest),
		null,
	);
}

function oneLineOf(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Parts that were left out leave no holes: one empty line at most, none at the ends. */
function tidy(text: string): string {
	return text
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function empty(source: MessageSource, channel: Channel, problems: readonly Problem[]): RenderedMessage {
	return {
		id: source.id,
		channel: channel.id,
		text: '',
		html: null,
		mrkdwn: null,
		markdown: '',
		subject: null,
		length: null,
		dropped: 0,
		missing: [],
		problems,
	};
}
