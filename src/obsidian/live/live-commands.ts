// The commands of the hour on air and after it. They are offered while there is an episode they can mean.
import type { Command, TFile } from 'obsidian';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { copyDescription } from '../message/copy-description';
import { carryOver } from '../thread/carry-over';
import { addAnnouncements } from '../thread/insert-announcements';
import { nameNextEpisode } from '../thread/name-next-episode';
import { copyChapters } from './copy-chapters';
import { liveSession } from './live-session';
import { markMoment } from './mark-moment';
import { correctStart, startAsScheduled, startNow } from './stream-start';

const texts = strings.commands;

export function liveCommands(host: Host): readonly Command[] {
	// From the start, not with the first press: a reload may have left marks behind.
	const session = liveSession(host);
	/** The episode on air, whatever note is open. */
	const marked = () => session.target();
	/** The active note, where it is an episode; else the one on air. */
	const active = () => {
		const file = host.app.workspace.getActiveFile();
		return file !== null && host.archive.entry(file.path) !== null ? file : marked();
	};
	return [
		command('mark-moment', texts.markMoment, 'bookmark-plus', marked, (file) => markMoment(host, file)),
		command('stream-start-now', texts.startNow, 'play', marked, (file) => startNow(host, file)),
		command('stream-start-scheduled', texts.startAsScheduled, 'clock', marked, (file) => startAsScheduled(host, file)),
		command('correct-stream-start', texts.correctStart, 'clock-4', active, (file) => correctStart(host, file)),
		command('copy-chapters', texts.copyChapters, 'list-ordered', active, (file) => copyChapters(host, file)),
		command('copy-updated-description', texts.copyDescription, 'captions', active, (file) =>
			copyDescription(host, file),
		),
		command('insert-announcements', texts.insertAnnouncements, 'megaphone', active, (file) =>
			addAnnouncements(host, file),
		),
		command('carry-over', texts.carryOver, 'corner-up-right', active, (file) => carryOver(host, file)),
		command('name-next-episode', texts.linkNext, 'link', active, (file) => nameNextEpisode(host, file)),
	];
}

function command(
	id: string,
	name: string,
	icon: string,
	target: () => TFile | null,
	run: (file: TFile) => void,
): Command {
	return {
		id,
		name,
		icon,
		checkCallback: (checking) => {
			const file = target();
			if (file === null) return false;
			if (!checking) run(file);
			return true;
		},
	};
}
