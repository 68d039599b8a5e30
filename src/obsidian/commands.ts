// Every command, in one list. Their ids are relied on by others and never change.
import type { Command } from 'obsidian';
import type { MessageSource } from '../core/message/message';
import { strings } from '../core/strings';
import { forEpisode, forNote } from './active-note';
import { useNote, useTexts } from './adopt/adopt-note';
import { calendarCommands } from './calendar/calendar-commands';
import { copyTemplates } from './copy-templates';
import { changeCommands } from './episode-change/change-commands';
import type { Host } from './host';
import { liveCommands } from './live/live-commands';
import { copyMessage } from './message/copy-message';
import { openMessages } from './message/dialog/message-dialog';
import { reviewOutdated } from './message/dialog/ripple-dialog';
import { insertMessage } from './message/insert-message';
import { newEpisode } from './new-episode';
import { openPanel } from './open-panel';
import { setUpFromNote } from './set-up-from-note';
import { askAddress } from './tools/address-dialog';
import { tickProven } from './tools/tick-proven';

const texts = strings.commands;

/** The commands for the shows of the settings, and for the messages that ask for one of their own. */
export function commandsFor(host: Host, messages: readonly MessageSource[]): readonly Command[] {
	const { shows, activeShow } = host.settings.current();
	const active = shows.find(({ id }) => id === activeShow) ?? shows[0];
	return [
		...(active === undefined
			? []
			: [
					{
						id: 'new-episode',
						// With several shows each has a command of its own by that name.
						name: shows.length < 2 ? texts.newEpisode(active.shortName) : texts.newEpisodeOfActive(active.shortName),
						icon: 'calendar-plus',
						callback: () => newEpisode(host, host.settings.current().activeShow),
					},
				]),
		...(shows.length < 2
			? []
			: shows.map(({ id, shortName }) => ({
					id: `new-episode-${id}`,
					name: texts.newEpisode(shortName),
					callback: () => newEpisode(host, id),
				}))),
		{
			id: 'open-panel',
			name: texts.openPanel,
			icon: 'list-checks',
			callback: () => host.notices.guard(texts.openPanel, () => openPanel(host.app)),
		},
		{
			id: 'copy-guest-invite',
			name: texts.copyGuestInvite,
			icon: 'mail',
			...forEpisode(host, (file) => copyMessage(host, file, 'guest-invite')),
		},
		{
			id: 'copy-message',
			name: texts.copyMessage,
			icon: 'copy',
			...forEpisode(host, (file) => openMessages(host, file)),
		},
		{
			id: 'insert-message',
			name: texts.insertMessage,
			editorCheckCallback: (checking, _editor, { file }) => {
				if (file === null || host.archive.entry(file.path) === null) return false;
				if (!checking) insertMessage(host, file);
				return true;
			},
		},
		{
			id: 'tick-proven',
			name: texts.tickProven,
			icon: 'badge-check',
			...forEpisode(host, (file) => tickProven(host, file)),
		},
		{
			id: 'set-youtube-link',
			name: texts.setYouTubeLink,
			icon: 'link',
			...forEpisode(host, (file) => askAddress(host, file, 'url')),
		},
		{
			id: 'set-studio-link',
			name: texts.setStudioLink,
			icon: 'link',
			...forEpisode(host, (file) => askAddress(host, file, 'studio')),
		},
		{
			id: 'review-outdated',
			name: strings.ripple.command,
			...forEpisode(host, (file) => reviewOutdated(host, file)),
		},
		{
			id: 'use-texts-of-note',
			name: strings.adopt.textsCommand,
			...forEpisode(host, (file) => useTexts(host, file)),
		},
		{
			id: 'use-note-as-template',
			name: strings.adopt.noteCommand,
			...forEpisode(host, (file) => useNote(host, file)),
		},
		...messages.map((source) => ({
			id: `copy-message-${source.id}`,
			name: texts.copyOne(source.name),
			...forEpisode(host, (file) => copyMessage(host, file, source.id)),
		})),
		...liveCommands(host),
		...changeCommands(host),
		...calendarCommands(host),
		{
			id: 'set-up-from-note',
			name: texts.setUpFromNote,
			...forNote(host, (file) => host.notices.guard(strings.setUp.doing, () => setUpFromNote(host, file))),
		},
		{
			id: 'copy-templates',
			name: texts.copyTemplates,
			callback: () => host.notices.guard(texts.copyTemplates, () => copyTemplates(host)),
		},
	];
}
