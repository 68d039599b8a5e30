// The messages of a show as the host of one episode needs them: by moment, in the order of the steps, with what was sent already.
import { type Step } from '../checklist/step';
import { lastSent, outdated, readLedger, type SentMessage, toldFacts } from '../message/ledger';
import type { MessageSource } from '../message/message';
import type { EpisodeDetails } from '../episode/episode';
import type { ShowProfile } from '../show/profile';
import { kindOfMessage } from './message-kind';
import { type Moment, momentNow, momentOf, moments } from './message-moment';

export interface ListedMessage {
	readonly source: MessageSource;
	readonly moment: Moment;
	/** The last time it went out, per channel. */
	readonly sent: readonly SentMessage[];
	/** What went out says something that is no longer so. */
	readonly outdated: boolean;
	/** Its step is done or does not apply. */
	readonly stepDone: boolean;
}

interface Reading {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	readonly steps: readonly Step[];
	readonly text: string;
}

/** All messages, those for the days before first; within a moment in the order of the note's steps, the ones without a step last. */
export function listMessages(
	sources: readonly MessageSource[],
	{ show, details, steps, text }: Reading,
): readonly ListedMessage[] {
	const ledger = readLedger(text, show);
	const said = lastSent(ledger);
	const stale = outdated(ledger, toldFacts(details));
	const stepOf = (source: MessageSource) => {
		const kind = kindOfMessage(source, show);
		return kind === null ? -1 : steps.findIndex((step) => step.kind === kind);
	};
	return sources
		.map((source, order) => {
			const step = stepOf(source);
			return {
				rank: [step === -1 ? steps.length : step, order] as const,
				listed: {
					source,
					moment: momentOf(source, show),
					sent: said.filter(({ message }) => message === source.id),
					outdated: stale.some(({ message }) => message === source.id),
					stepDone: (steps[step]?.status ?? 'open') !== 'open',
				},
			};
		})
		.sort(
			(a, b) =>
				moments.indexOf(a.listed.moment) - moments.indexOf(b.listed.moment) ||
				a.rank[0] - b.rank[0] ||
				a.rank[1] - b.rank[1],
		)
		.map(({ listed }) => listed);
}

/** The one to begin with: the first of this moment that was not sent and whose step is open, else the first of it, else the first of all. */
export function firstMessage(
	list: readonly ListedMessage[],
	{ details, show }: Reading,
	now: number,
): ListedMessage | null {
	const moment = momentNow(details, show, now);
	const here = list.filter((each) => each.moment === moment);
	return here.find(({ sent, stepDone }) => sent.length === 0 && !stepDone) ?? here[0] ?? list[0] ?? null;
}
