// A draft in the mail program. What is too long for a link goes on the clipboard, and that is said.
import type { RenderedMessage } from '../../core/message/message';
import type { EpisodeDetails } from '../../core/episode/episode';
import { strings } from '../../core/strings';
import { mailtoLink } from '../../core/text/mailto';
import type { Host } from '../host';

const texts = strings.messageDialog;

/** Call it inside the click. Answers with what to say. */
export async function openMailDraft(
	host: Host,
	{ text, html, subject }: RenderedMessage,
	{ guests }: Pick<EpisodeDetails, 'guests'>,
): Promise<string> {
	const to = guests.flatMap(({ email }) => email ?? []);
	const { address, hasBody } = mailtoLink({ to, subject: subject ?? '', body: text });
	const copied = hasBody ? null : host.copying.copy({ text, html }, html !== null);
	window.open(address);
	if (copied === null) return texts.draftOpened;
	return (await copied) === 'copied' ? texts.draftAndCopied : texts.draftOnly;
}
