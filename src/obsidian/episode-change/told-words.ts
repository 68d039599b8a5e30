// What went out, in the words a host knows it by: the name of the message, where it went, and who got it.
import { channels } from '../../core/message/channels';
import { readLedger, type SentMessage } from '../../core/message/ledger';
import type { MessageSource } from '../../core/message/message';
import { isProblem } from '../../core/problem';
import { listed, strings } from '../../core/strings';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';

const texts = strings.episodeChange;

/** One line for each: `Guest invite (Mail), to Ben Example`. */
export type ToldWords = (sent: SentMessage) => string;

/** Reads the messages that the ledger of an episode names. One the show no longer has goes by its id. */
export async function toldWords(host: Host, { show, text }: EpisodeReading): Promise<ToldWords> {
	const ids = [...new Set(readLedger(text, show).map(({ message }) => message))];
	const found = await Promise.all(ids.map((id) => host.templates.message(show, id)));
	const sources = new Map(found.flatMap((source) => (isProblem(source) ? [] : [[source.id, source] as const])));
	return ({ message, channel, guests }) => {
		const source = sources.get(message);
		const name = `${source?.name ?? message} (${channels.get(channel)?.name ?? channel})`;
		const who = receivers(source, guests);
		return who === '' ? name : texts.toldTo(name, who);
	};
}

function receivers(source: MessageSource | undefined, guests: readonly string[]): string {
	if (source === undefined) return '';
	return source.audience === 'guest' ? listed(guests) : texts.audiences[source.audience];
}
