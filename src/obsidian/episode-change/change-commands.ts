// The commands that change what an episode is, each offered while it can be done.
import type { Command } from 'obsidian';
import { strings } from '../../core/strings';
import { forNote } from '../active-note';
import type { Host } from '../host';
import { changeEpisode } from './change-and-review';
import { mayChange, type ChangeKind } from './change-episode';

const changes: readonly { readonly kind: ChangeKind; readonly icon: string }[] = [
	{ kind: 'schedule', icon: 'calendar-check' },
	{ kind: 'reschedule', icon: 'calendar-clock' },
	{ kind: 'renumber', icon: 'hash' },
	{ kind: 'rename', icon: 'pencil' },
	{ kind: 'cancel', icon: 'calendar-x' },
];

export function changeCommands(host: Host): readonly Command[] {
	return changes.map(({ kind, icon }) => ({
		id: `${kind}-episode`,
		name: strings.episodeChange.commands[kind],
		icon,
		...forNote(
			host,
			(file) => changeEpisode(host, file, kind),
			(file) => mayChange(host, file, kind),
		),
	}));
}
