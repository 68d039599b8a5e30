// What is asked, shown or copied, and changes no file: its reading may fail.
import { goToSection } from '../../../src/obsidian/tools/go-to-section';
import { showFolder } from '../episode-note';
import { about, click } from './asking';
import { thisNote, thisPath, vault } from './notes';
import { act, command, fileAt } from './presses';
import type { Action } from './trial';

export const readingActions: Readonly<Record<string, Action>> = Object.fromEntries(
	Object.entries<Action>({
		'open the panel': { files: vault, presses: [command('open-panel')], names: /./ },
		'copy the guest invite': about('copy-guest-invite'),
		'copy a message of its own command': about('copy-message-hello', [], {
			files: {
				...vault,
				[`${showFolder}/Templates/messages/hello.md`]: '---\nchannel: mail\ncommand: true\n---\nHello {{title}}\n',
			},
			names: /GOH 22|hello/,
		}),
		'copy the chapters': about('copy-chapters', [], {
			files: {
				...vault,
				[thisPath]: thisNote.replace('2026-03-06T13:02:00Z First words', '00:00:00 Zero\n00:05:00 One\n00:10:00 Two'),
			},
		}),
		'copy the description': about('copy-updated-description'),
		'open the tools for the calendar': about('calendar-invite'),
		'copy a link for Google': about('copy-google-calendar-link'),
		'copy a link for Outlook': about('copy-outlook-link'),
		'go to the references': click([
			act((whole) => {
				const { host } = whole;
				host.notices.guard('open the note', () => goToSection(host, fileAt(whole, thisPath), 'references'));
			}),
		]),
		'begin a new episode': { files: vault, presses: [command('new-episode')], names: /./ },
	}).map(([name, action]) => [name, { ...action, writesNothing: true as const }]),
);
