// Mark as sent: from the notice, the dialog, a step of the panel and the list of outdated messages.
import type { TFile } from 'obsidian';
import { keepsTrack, markSent as markSentIn } from '../../core/action/mark-sent';
import type { MessageSource } from '../../core/message/message';
import { isProblem } from '../../core/problem';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';
import { sayWritten } from '../say-written';

const texts = strings.messages;

/** A message that went out, and what the note told when its text was made. */
export interface SentText {
	readonly source: MessageSource;
	readonly reading: EpisodeReading;
	/** Where it went; without it the message's first channel. */
	readonly channel?: string;
}

/** Whether to offer it: a show may keep no list and tick no steps. */
export function offersMarkSent(host: Host, show: ShowProfile): boolean {
	return keepsTrack(show, host.settings.current().preferences.tickOnSend);
}

/** Adds the line and ticks the step in one change of the note; says so, or why not. Answers whether it was done. */
export async function markSent(host: Host, file: TFile, { source, reading, channel }: SentText): Promise<boolean> {
	const { show, details, text } = reading;
	const change = markSentIn({
		source,
		channel: channel ?? source.channel,
		show,
		details,
		text,
		at: host.now(),
		tick: host.settings.current().preferences.tickOnSend,
	});
	const written = await host.door.editNote(file, texts.marking, change);
	sayWritten(host, written, texts.marked(source.name));
	return !isProblem(written);
}
