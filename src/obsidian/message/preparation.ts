// A message for one episode: its file, the facts of the note, and what is wrong with the result.
import type { TFile } from 'obsidian';
import { validChapterLines } from '../../core/action/sent-content';
import { sharedLinks } from '../../core/action/shared-link';
import type { MessageSource, RenderedMessage } from '../../core/message/message';
import type { MessageSurroundings } from '../../core/message/message-facts';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';

export interface Prepared {
	readonly source: MessageSource;
	readonly rendered: RenderedMessage;
	readonly reading: EpisodeReading;
}

/** Everything messages can name of one episode, as things are now. */
export function surroundings(host: Host, { text, details, show }: EpisodeReading): MessageSurroundings {
	return {
		now: host.now(),
		hostZone: host.zone(),
		episodes: host.archive.episodes(),
		chapters: validChapterLines(text),
		links: sharedLinks(text, details, show),
	};
}

/** `message` is the id of a message of the episode's show, or the message itself. */
export async function prepareMessage(
	host: Host,
	file: TFile,
	message: string | MessageSource,
): Promise<Prepared | Problem> {
	// Rendering brings the parser of the templates with it: not needed before the first message.
	const [{ messageFacts, renderMessage }, reading] = await Promise.all([
		import('../../core/message/render-message'),
		host.archive.read(file.path),
	]);
	if (reading === null)
		return problem('not-an-episode', strings.messages.noEpisode, '', strings.messages.noEpisodeTodo);
	const source = typeof message === 'string' ? await host.templates.message(reading.show, message) : message;
	if (isProblem(source)) return source;
	const facts = messageFacts(reading.details, reading.show, surroundings(host, reading));
	return { source, reading, rendered: renderMessage(source, facts) };
}
