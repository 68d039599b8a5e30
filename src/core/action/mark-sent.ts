// Copying is not sending: only when the host says so the ledger gets its line and the step its tick, both in one change of the note.
import { readSteps } from '../checklist/step-list';
import { setStep } from '../checklist/tick';
import type { EpisodeDetails } from '../episode/episode';
import { appendToLedger, lastSent, ledgerLine, readLedger, type SentMessage, toldFacts } from '../message/ledger';
import type { MessageSource } from '../message/message';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { inSteps } from '../text/in-steps';
import { kindOfMessage, ownKind } from './message-kind';
import { contentOf } from './sent-content';

/** A message that went out, with the episode as it was when its text was made: that is what the text told. */
export interface Sending {
	readonly source: Pick<MessageSource, 'id' | 'step'>;
	/** Where it went, one of the message's channels. */
	readonly channel: string;
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	/** The note the text was made from. */
	readonly text: string;
	/** When it went out, in milliseconds. */
	readonly at: number;
	/** Whether the host wants steps ticked by sending, in any show. A show whose ledger ticks nothing is left alone. */
	readonly tick: boolean;
}

/** Whether marking a message as sent would change a note of this show at all. */
export function keepsTrack({ ledger }: Pick<ShowProfile, 'ledger'>, tick: boolean): boolean {
	return ledger.on || (ledger.tickStep && tick);
}

/**
 * Appends the line to the ledger, unless it was switched off for the show, and ticks the first open step of the message. A step done
 * before is left alone; marked twice in the same minute is marked once.
 */
export function markSent(sending: Sending): Change {
	const { ledger } = sending.show;
	return inSteps([
		...(ledger.tickStep && sending.tick ? [tickStep(sending)] : []),
		...(ledger.on ? [addLine(sending)] : []),
	]);
}

function tickStep({ source, show }: Sending): Change {
	const own = ownKind(source, show);
	const wanted = kindOfMessage(source, show);
	return (text) => {
		const steps = wanted === null ? [] : readSteps(text, show, own === null ? [] : [own]);
		const step = steps.find(({ kind, status }) => kind === wanted && status === 'open');
		return step === undefined ? [] : setStep(text, step.ref, 'x');
	};
}

function addLine(sending: Sending): Change {
	const { source, channel, show, details, at } = sending;
	const content = contentOf(sending);
	const sent: SentMessage = {
		at,
		message: source.id,
		channel,
		...toldFacts(details),
		...(channel === 'youtube-description' && { content: [content.chapters, content.links] }),
	};
	return (text) => {
		const last = lastSent(readLedger(text, show)).find(
			(each) => each.message === source.id && each.channel === channel,
		);
		return last !== undefined && ledgerLine(last) === ledgerLine(sent) ? [] : appendToLedger(text, sent, show);
	};
}
