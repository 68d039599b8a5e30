// What the dialog works on: the messages of one episode, each rendered when it is first looked at, and again after the note has changed.
import type { TFile } from 'obsidian';
import { listMessages, type ListedMessage } from '../../../core/action/message-list';
import type { EpisodeDetails } from '../../../core/episode/episode';
import type { MessageSource, RenderedMessage } from '../../../core/message/message';
import type { MessageFacts } from '../../../core/message/message-facts';
import { problem, type Problem } from '../../../core/problem';
import { strings } from '../../../core/strings';
import type { Host } from '../../host';
import type { EpisodeReading } from '../../reading';
import { surroundings } from '../preparation';
import type { Answers } from '../write-facts';

export interface MessageDesk {
	readonly file: TFile;
	/** As the note was when it was last read. */
	reading(): EpisodeReading;
	list(): readonly ListedMessage[];
	render(source: MessageSource, channel: string, shorten: boolean): RenderedMessage;
	/** The same message for the episode as it once was. */
	renderAs(source: MessageSource, channel: string, details: EpisodeDetails): RenderedMessage;
	/** Facts for this dialog alone, which the host does not want in the note. */
	give(answers: Answers): void;
	/** Reads the note again. False: it is no longer an episode. */
	reload(): Promise<boolean>;
	/** What is wrong with other message files of the show. */
	readonly broken: readonly Problem[];
}

export async function openDesk(host: Host, file: TFile): Promise<MessageDesk | Problem> {
	// Rendering brings the parser of the templates with it: not needed before the first message.
	const [{ messageFacts, renderMessage }, first] = await Promise.all([
		import('../../../core/message/render-message'),
		host.archive.read(file.path),
	]);
	if (first === null) return problem('not-an-episode', strings.messages.noEpisode, '', strings.messages.noEpisodeTodo);
	const { sources, broken } = await host.templates.messages(first.show);
	const rendered = new Map<string, RenderedMessage>();
	let reading = first;
	let given: Partial<EpisodeDetails> = {};
	let facts: MessageFacts | null = null;

	function begin(): void {
		rendered.clear();
		facts = null;
	}

	return {
		file,
		broken: [...broken.values()],
		reading: () => reading,
		list: () => listMessages(sources, reading),

		render(source, channel, shorten) {
			const key = `${channel} ${String(shorten)} ${source.id}`;
			const known = rendered.get(key);
			if (known !== undefined) return known;
			facts ??= messageFacts({ ...reading.details, ...given }, reading.show, surroundings(host, reading));
			const result = renderMessage(source, facts, { channel, shorten });
			rendered.set(key, result);
			return result;
		},

		renderAs: (source, channel, details) =>
			renderMessage(source, messageFacts(details, reading.show, surroundings(host, reading)), { channel }),

		give(answers) {
			const studio = answers.get('studio');
			const email = answers.get('guest.email');
			const [guest, ...others] = reading.details.guests;
			given = {
				...given,
				...(studio !== undefined && { studio }),
				...(email !== undefined && guest !== undefined && { guests: [{ ...guest, email }, ...others] }),
			};
			begin();
		},

		async reload() {
			const now = await host.archive.read(file.path);
			if (now === null) return false;
			reading = now;
			begin();
			return true;
		},
	};
}
