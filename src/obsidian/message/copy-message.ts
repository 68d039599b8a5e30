// Copying a message: the clipboard first, inside the click; then what is missing, and what may follow.
import { Platform, type TFile } from 'obsidian';
import { isPrivateFact, placeOfFact } from '../../core/action/fill-fact';
import { channels } from '../../core/message/channels';
import type { MessageSource } from '../../core/message/message';
import { isProblem, sentence } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import type { NoticeAction } from '../notices';
import { openMessages } from './dialog/message-dialog';
import { fillIn } from './fill-in';
import { markSent, offersMarkSent } from './mark-sent';
import { prepareMessage, type Prepared } from './preparation';
import { needsLook, refusals } from './verdict';

const texts = strings.messages;

/** The one that leaves whatever it lacks: an invite is written before everything is known, and its blanks are filled in where it is pasted. */
const direct = 'guest-invite';

/** Call it inside the click. `before` is waited for first: what has to be in the note when the message is made. */
export function copyMessage(
	host: Host,
	file: TFile,
	message: string | MessageSource,
	before: Promise<boolean> = Promise.resolve(true),
): void {
	const prepared = before.then((goOn) => (goOn ? prepareMessage(host, file, message) : null));
	const content = prepared.then((result) => {
		if (result === null || isProblem(result) || refusals(result.rendered).length > 0 || stops(result)) return null;
		return { text: result.rendered.text, html: result.rendered.html };
	});
	// What is not known before the file has been read is promised as rich: plain text becomes HTML without loss, not the other way round.
	const rich = typeof message === 'string' || channels.get(message.channel)?.form === 'rich';
	const copied = host.copying.copy(content, rich);
	host.notices.guard(texts.doing, async () => {
		const [result, done] = await Promise.all([prepared, copied]);
		if (result === null) return;
		if (isProblem(result)) return host.notices.refuse(result);
		const refused = refusals(result.rendered);
		if (refused.length > 0) return host.notices.refuse(refused);
		if (stops(result)) return openMessages(host, file, result.source.id);
		if (done === 'copied') sayCopied(host, file, result);
	});
}

/** Placeholders and blanks stop a copy until they are accepted, in the dialog. */
function stops({ source, rendered }: Prepared): boolean {
	return source.id !== direct && needsLook(rendered);
}

function sayCopied(host: Host, file: TFile, prepared: Prepared): void {
	const { source, rendered } = prepared;
	const lines = [
		texts.copied(source.name, file.basename),
		...(rendered.missing.length > 0 ? [texts.missing(rendered.missing)] : []),
		...rendered.problems.map(sentence),
	];
	host.notices.say(lines.join('\n'), actions(host, file, prepared));
}

function actions(host: Host, file: TFile, prepared: Prepared): readonly NoticeAction[] {
	const { source, rendered, reading } = prepared;
	const found: NoticeAction[] = [];
	// The rest is for the dialog: it can use what is private without writing it down, and a day comes with a slot.
	const fillable = rendered.missing.filter(
		(fact) => placeOfFact(fact, reading.details) !== null && !isPrivateFact(fact) && fact !== 'date',
	);
	if (fillable.length > 0) {
		found.push({
			label: texts.fillIn,
			run: () =>
				fillIn(host, file, reading, fillable, (written) =>
					copyMessage(
						host,
						file,
						source,
						written.then((kept) => kept !== null),
					),
				),
		});
	}
	const { subject } = rendered;
	if (subject !== null) found.push({ label: texts.copySubject, run: () => copySubject(host, subject) });
	const { share } = host.copying;
	if (Platform.isMobile && share !== null) {
		found.push({
			label: strings.copying.share,
			run: () => host.notices.guard(texts.doing, () => share(rendered.text, subject ?? source.name)),
		});
	}
	if (offersMarkSent(host, reading.show))
		found.push({
			label: texts.markSent,
			run: () => host.notices.guard(texts.marking, () => markSent(host, file, prepared)),
		});
	return found;
}

/** Call it inside the click. */
function copySubject(host: Host, subject: string): void {
	const copied = host.copying.copy({ text: subject, html: null });
	host.notices.guard(texts.doing, async () => {
		if ((await copied) === 'copied') host.notices.say(texts.subjectCopied);
	});
}
