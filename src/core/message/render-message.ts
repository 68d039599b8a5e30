// One message with the facts of one episode filled in, and everything that is wrong with it. Nothing is copied from here: the shell asks first.
import type { Problem } from '../problem';
import { checkTemplate } from '../template/check';
import { parseTemplate } from '../template/parse';
import { renderTemplate } from '../template/render';
import { type Model, optionalLevels, type Template } from '../template/template';
import { type Channel, channels } from './channels';
import { toClipboardHtml } from './format/html';
import { inert, inertModel, reveal, revealAsMarkdown } from './format/inert';
import { toMrkdwn } from './format/mrkdwn';
import { toPlainText } from './format/plain';
import { findingsIn } from './guard';
import { fillInviteQuote } from './invite-quote-message';
import type { MessageSource, RenderedMessage, TextLength } from './message';
import { type MessageFacts, modelFor } from './message-facts';
import { messageVocabulary } from './message-vocabulary';
import { blankFor, factToAsk } from './missing-fact';
import { lengthIn } from './text-length';

export interface RenderMessageOptions {
	/** One of the message's channels; the first by default. */
	readonly channel?: string;
	/** Leave out optional parts, in the order the template marks, until the text fits its channel. */
	readonly shorten?: boolean;
}

const addresses: ReadonlySet<string> = new Set(['url', 'watchUrl', 'studio', 'event', 'address', 'links']);
/** Already inert, but for handles (see modelFor). */
const handles: ReadonlySet<string> = new Set(['handle', 'guestHandles']);

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
	const quote = source.id === 'guest-invite' ? facts.details.inviteQuote : null;
	const body = quote === null ? read(source.origin, source.body, source.bodyLine) : noTemplate;
	const subject =
		source.subject === null ? null : read(source.origin, source.subject, source.subjectLine, source.subjectColumn);
	const problems = [...body.problems, ...(subject?.problems ?? [])];
	if ((quote === null && body.template === null) || (subject !== null && subject.template === null))
		return empty(source, channel, problems);

	const plainModel = modelFor(facts, channel, source.audience);
	const model = inertModel(plainModel, { addresses, live: handles });
	const hasDate = facts.details.date !== null;
	const write = (drop: number): Written => {
		if (body.template !== null) return fillTemplate(body.template, model, facts, drop);
		const { markdown, missing } = fillInviteQuote(quote ?? '', plainModel);
		return { text: markdown, missing: missing.map((name) => factToAsk(name, hasDate)), problems: [] };
	};
	const levels = options.shorten === true && body.template !== null ? optionalLevels(body.template) : [];
	let message = finish(write(0), channel);
	let dropped = 0;
	for (const level of levels) {
		if ((message.length?.over ?? 0) === 0) break;
		message = finish(write(level), channel);
		dropped += 1;
	}
	const head = subject?.template == null ? null : fillTemplate(subject.template, model, facts, 0);
	const missing = [...new Set([...(head?.missing ?? []), ...message.missing])];
	const rendered = {
		...message,
		id: source.id,
		channel: channel.id,
		subject: head === null ? null : oneLineOf(reveal(head.text)),
		dropped,
		missing,
	};
	const findings = findingsIn(source, rendered, `${head?.text ?? ''}\n${message.inertText}`, facts, channel);
	const { inertText: _, ...result } = rendered;
	return { ...result, problems: [...problems, ...message.problems, ...(head?.problems ?? []), ...findings] };
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

interface Read {
	readonly template: Template | null;
	readonly problems: readonly Problem[];
}

/** Parses and checks a template; places count from the top of the message file. */
function read(origin: string, text: string, linesAbove: number, columnsBefore = 0): Read {
	const template = parseTemplate(origin, text);
	const problems = 'nodes' in template ? checkTemplate(template, messageVocabulary) : template;
	const placed = problems.map((each) =>
		each.at === undefined
			? each
			: { ...each, at: { line: each.at.line + linesAbove, column: each.at.column + columnsBefore } },
	);
	return { template: 'nodes' in template ? template : null, problems: placed };
}

/** The note's own words stand in for the message file, which need not even be readable. */
const noTemplate: Read = { template: null, problems: [] };

interface Written {
	readonly text: string;
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
}

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

/** Renders twice where facts are missing: the second time with a blank in their place, so that the host sees where they go. */
function fillTemplate(template: Template, model: Model, facts: MessageFacts, drop: number): Written {
	const options = { drop, language: facts.show.language };
	const first = renderTemplate(template, model, options);
	const hasDate = facts.details.date !== null;
	const missing = [...new Set(first.missing.map((name) => factToAsk(name, hasDate)))];
	if (missing.length === 0) return { text: first.text, missing, problems: first.problems };
	const blanks = first.missing.reduce(
		(filled, name) => withBlank(filled, name.split('.'), inert(blankFor(factToAsk(name, hasDate)))),
		model,
	);
	return { text: renderTemplate(template, blanks, options).text, missing, problems: first.problems };
}

/** The model with one fact replaced; a fact inside a list stays empty, since each element lacks its own. */
function withBlank(model: Model, [name = '', ...rest]: readonly string[], blank: string): Model {
	const inner = model[name] ?? {};
	if (rest.length === 0) return { ...model, [name]: blank };
	if (typeof inner === 'string' || Array.isArray(inner)) return model;
	return { ...model, [name]: withBlank(inner as Model, rest, blank) };
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
