// The tools of steps: what each tag of core/checklist is called here and what one press of it does.
import type { TFile } from 'obsidian';
import type { Tool } from '../../core/checklist/kind';
import { isProblem } from '../../core/problem';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import { openCalendarTools } from '../calendar/calendar-tools';
import { scheduleEpisode } from '../episode-change/change-and-review';
import { slotChange } from '../episode-change/change-episode';
import type { Host } from '../host';
import { copyMessage } from '../message/copy-message';
import { copyChapters } from '../live/copy-chapters';
import { copyDescription } from '../message/copy-description';
import { openMessages } from '../message/dialog/message-dialog';
import { markSent, offersMarkSent } from '../message/mark-sent';
import { prepareMessage } from '../message/preparation';
import { openNote } from '../open-note';
import { askAddress } from './address-dialog';
import { openPlaylist } from './confirm-playlist';
import { goToSection } from './go-to-section';
import { askGuests } from './guest-answers';
import { thumbnailText } from './thumbnail-text';

const texts = strings.tools;
const addressFacts = ['url', 'studio', 'event'] as const;
const askedFacts = ['pronouns', 'pronunciation'] as const;

/** What a tool is called, what it looks like, and what it does for one episode. */
export interface ToolFace {
	readonly label: string;
	readonly icon: string;
	run(): void;
}

/** Null where there is nothing to offer: a link the show does not have. */
export function toolFace(host: Host, tool: Tool, file: TFile, show: ShowProfile): ToolFace | null {
	const at = tool.indexOf(':');
	const [kind, what] = at === -1 ? [tool, ''] : [tool.slice(0, at), tool.slice(at + 1)];
	switch (kind) {
		case 'message':
			return {
				label: texts.copy(texts.messages[what] ?? what),
				icon: 'copy',
				run: () => (what === 'recording-description' ? copyDescription(host, file) : copyMessage(host, file, what)),
			};
		case 'post':
			return {
				label: texts.choose(texts.messages[what] ?? what),
				icon: 'copy',
				run: () => openMessages(host, file, what),
			};
		case 'open': {
			const address = show.links[what];
			if (address === undefined || !/^https?:\/\//i.test(address)) return null;
			return {
				label: texts.open(texts.links[what] ?? what),
				icon: 'external-link',
				run: () => (what === 'playlist' ? openPlaylist(host, file, address) : void window.open(address)),
			};
		}
		case 'chapters':
			return { label: texts.copy(texts.chapters), icon: 'list-ordered', run: () => copyChapters(host, file) };
		case 'section':
			return {
				label: texts.goTo(texts.sections[what] ?? what),
				icon: 'arrow-right',
				run: () => host.notices.guard(strings.panel.opening, () => goToSection(host, file, what)),
			};
		case 'field': {
			const fact = addressFacts.find((each) => each === what);
			if (fact !== undefined)
				return { label: strings.addresses.titles[fact], icon: 'link', run: () => askAddress(host, file, fact) };
			const asked = askedFacts.find((each) => each === what);
			if (asked === undefined) return null;
			return { label: strings.guestAnswers.titles[asked], icon: 'user', run: () => askGuests(host, file, asked) };
		}
		case 'index': {
			const note = host.app.vault.getFileByPath(show.indexNote ?? '');
			if (note === null) return null;
			return {
				label: texts.index,
				icon: 'list',
				run: () => host.notices.guard(strings.panel.opening, () => openNote(host.app, note)),
			};
		}
		case 'thumbnail':
			return { label: texts.thumbnail, icon: 'copy', run: () => copyThumbnailText(host, file) };
		case 'slot':
			return {
				label: strings.episodeChange.commands[slotChange(host, file)],
				icon: 'calendar-clock',
				run: () => scheduleEpisode(host, file),
			};
		case 'calendar':
			return { label: strings.calendar.command, icon: 'calendar', run: () => openCalendarTools(host, file) };
		default:
			return null;
	}
}

/** Marks the message of a tool as sent, without copying it again; null for other tools, and where the show keeps no track. */
export function sentFace(host: Host, tool: Tool, file: TFile, show: ShowProfile): ToolFace | null {
	if (!tool.startsWith('message:') || !offersMarkSent(host, show)) return null;
	const id = tool.slice('message:'.length);
	return {
		label: texts.markSent(texts.messages[id] ?? id),
		icon: 'send',
		run: () =>
			host.notices.guard(strings.messages.marking, async () => {
				const prepared = await prepareMessage(host, file, id);
				if (isProblem(prepared)) host.notices.refuse(prepared);
				else await markSent(host, file, prepared);
			}),
	};
}

/** The copying begins inside the click, before the note is read: phones allow it only then. */
function copyThumbnailText(host: Host, file: TFile): void {
	const content = host.archive
		.read(file.path)
		.then((reading) => (reading === null ? null : { text: thumbnailText(reading), html: null }));
	const copied = host.copying.copy(content);
	host.notices.guard(texts.copying, async () => {
		if ((await copied) === 'copied') host.notices.say(texts.thumbnailCopied);
	});
}
