// The words of a message with its facts in them, still inert: from its template, or from the note where it carries an invite of its own.
import type { Problem } from '../problem';
import { checkTemplate } from '../template/check';
import { parseTemplate } from '../template/parse';
import { movedProblem } from '../template/place';
import { renderTemplate } from '../template/render';
import { type Model, optionalLevels, type Template } from '../template/template';
import { inert, inertModel } from './format/inert';
import { fillInviteQuote } from './invite-quote-message';
import type { MessageSource } from './message';
import type { MessageFacts } from './message-facts';
import { messageVocabulary } from './message-vocabulary';
import { blankFor, factToAsk } from './missing-fact';

export interface Written {
	readonly text: string;
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
}

/** Body and subject of a message, ready to be written with more or fewer of their optional parts. */
export interface Words {
	/** Levels of the optional parts, in the order in which they are dropped. */
	readonly levels: readonly number[];
	/** What is wrong with the templates. */
	readonly problems: readonly Problem[];
	/** Null when the templates cannot be read. */
	readonly body: ((drop: number) => Written) | null;
	readonly subject: Written | null;
}

const addresses: ReadonlySet<string> = new Set(['url', 'watchUrl', 'studio', 'event', 'address', 'links']);
/** Already inert, but for handles (see modelFor). */
const handles: ReadonlySet<string> = new Set(['handle', 'guestHandles']);

/** The words of a message for a model of facts. A note's own invite needs no message file that can be read, only its subject does. */
export function wordsOf(source: MessageSource, facts: MessageFacts, model: Model): Words {
	const quote = source.id === 'guest-invite' ? facts.details.inviteQuote : null;
	const body = quote === null ? read(source.origin, source.body, source.bodyLine) : null;
	const subject =
		source.subject === null ? null : read(source.origin, source.subject, source.subjectLine, source.subjectColumn);
	const problems = [...(body?.problems ?? []), ...(subject?.problems ?? [])];
	const unreadable = [body, subject].some((each) => each !== null && each.template === null);
	if (unreadable) return { levels: [], problems, body: null, subject: null };

	const inertFacts = inertModel(model, { addresses, live: handles });
	const template = body?.template ?? null;
	return {
		levels: template === null ? [] : optionalLevels(template),
		problems,
		body: (drop) =>
			template === null ? fromQuote(quote ?? '', model, facts) : fromTemplate(template, inertFacts, facts, drop),
		subject: subject?.template == null ? null : fromTemplate(subject.template, inertFacts, facts, 0),
	};
}

/** What keeps the templates of a message from being used, each with its line and column; empty when they are sound. */
export function templateErrors(source: MessageSource): readonly Problem[] {
	const { origin, body, bodyLine, subject, subjectLine, subjectColumn } = source;
	const parts = [
		read(origin, body, bodyLine),
		...(subject === null ? [] : [read(origin, subject, subjectLine, subjectColumn)]),
	];
	return parts.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
}

interface Read {
	readonly template: Template | null;
	readonly problems: readonly Problem[];
}

/** Parses and checks a template; places count from the top of the message file. */
function read(origin: string, text: string, linesAbove: number, columnsBefore = 0): Read {
	const template = parseTemplate(origin, text);
	const problems = 'nodes' in template ? checkTemplate(template, messageVocabulary) : template;
	const placed = problems.map((each) => movedProblem(origin, each, linesAbove, columnsBefore));
	return { template: 'nodes' in template ? template : null, problems: placed };
}

function fromQuote(quote: string, model: Model, { details }: MessageFacts): Written {
	const { markdown, missing } = fillInviteQuote(quote, model);
	return { text: markdown, missing: missing.map((name) => factToAsk(name, details.date !== null)), problems: [] };
}

/** Renders twice where facts are missing: the second time with a blank in their place, so that the host sees where they go. */
function fromTemplate(template: Template, model: Model, facts: MessageFacts, drop: number): Written {
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
