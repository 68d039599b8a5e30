// The description after the show: copied as long as it may be, with what was left out of it and what is new since the one sent before.
import type { TFile } from 'obsidian';
import { descriptionChange, leftOut, type LeftOut } from '../../core/action/description-change';
import { chaptersOf } from '../../core/live/chapter';
import type { MessageSource, RenderedMessage } from '../../core/message/message';
import { isProblem, problem, type Problem } from '../../core/problem';
import { formatDay } from '../../core/show/day-pattern';
import { toWall } from '../../core/show/wall-time';
import { listed, strings } from '../../core/strings';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';
import { openMessages } from './dialog/message-dialog';
import { markSent, offersMarkSent } from './mark-sent';
import { surroundings } from './preparation';
import { needsLook, refusals } from './verdict';

const texts = strings.description;
const id = 'recording-description';

interface Description {
	readonly source: MessageSource;
	readonly rendered: RenderedMessage;
	readonly reading: EpisodeReading;
	readonly leftOut: readonly LeftOut[];
}

/** Call it inside the click. What lacks a fact or holds a placeholder is looked at in the dialog of messages first. */
export function copyDescription(host: Host, file: TFile): void {
	const prepared = prepare(host, file);
	const isReady = (result: Description | Problem): result is Description =>
		!isProblem(result) && !needsLook(result.rendered);
	const copied = host.copying.copy(
		prepared.then((result) => (isReady(result) ? { text: result.rendered.text, html: null } : null)),
	);
	host.notices.guard(strings.messages.doing, async () => {
		const [result, done] = await Promise.all([prepared, copied]);
		if (isProblem(result)) return host.notices.refuse(result);
		const refused = refusals(result.rendered);
		if (refused.length > 0) return host.notices.refuse(refused);
		if (!isReady(result)) return openMessages(host, file, id);
		if (done === 'copied') say(host, file, result);
	});
}

async function prepare(host: Host, file: TFile): Promise<Description | Problem> {
	const [{ messageFacts, renderMessage, shortenMessage }, reading] = await Promise.all([
		import('../../core/message/render-message'),
		host.archive.read(file.path),
	]);
	if (reading === null)
		return problem('not-an-episode', strings.messages.noEpisode, '', strings.messages.noEpisodeTodo);
	const source = await host.templates.message(reading.show, id);
	if (isProblem(source)) return source;
	const facts = messageFacts(reading.details, reading.show, surroundings(host, reading));
	const rendered = shortenMessage(source, facts);
	const whole = rendered.dropped === 0 ? rendered : renderMessage(source, facts);
	return { source, rendered, reading, leftOut: leftOut(whole.text, rendered.text) };
}

function say(host: Host, file: TFile, { source, rendered, reading, leftOut: parts }: Description): void {
	const { length } = rendered;
	const noChapters = surroundings(host, reading).chapters?.length === 0;
	const lines = [
		strings.messages.copied(source.name, file.basename),
		...(length === null ? [] : [texts.length(length.used, length.max)]),
		...(parts.length === 0
			? []
			: [texts.leftOut(listed(parts.map(({ first, lines: count }) => texts.part(first, count))))]),
		...(noChapters ? [chaptersOf(reading.text).length === 0 ? texts.noChapters : texts.brokenChapters] : []),
		changes(host, reading),
	];
	const sent = () => host.notices.guard(strings.messages.marking, () => markSent(host, file, { source, reading }));
	host.notices.say(
		lines.join('\n'),
		offersMarkSent(host, reading.show) ? [{ label: strings.messages.markSent, run: sent }] : [],
	);
}

function changes(host: Host, reading: EpisodeReading): string {
	const change = descriptionChange(reading);
	if (change === null) return texts.first;
	const day = formatDay(toWall(change.since, host.zone()).day, 'd MMM');
	if (change.changed.length === 0) return texts.same(day);
	const changed = texts.changed(day, listed(change.changed.map((kind) => texts.kinds[kind])));
	return change.added.length === 0 ? changed : `${changed} ${texts.added(change.added)}`;
}
