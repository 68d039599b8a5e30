// The command New episode: the form asks, the planner plans, the door writes, the note is opened where the host goes on.
import type { TFile } from 'obsidian';
import { endOf } from '../core/archive/episode-state';
import { neighboursOf } from '../core/archive/neighbours';
import { isEmail } from '../core/episode/contact-block';
import { isNumbered } from '../core/episode/planned-number';
import type { EpisodeDraft } from '../core/episode/episode';
import { isProblem, type Problem } from '../core/problem';
import { heldNumbers, nextNumber } from '../core/show/numbering';
import type { ShowProfile } from '../core/show/profile';
import { strings } from '../core/strings';
import { createEpisode, makePlanner } from './create-episode';
import { NewEpisodeForm } from './form/new-episode-form';
import type { Host } from './host';
import type { NoticeAction } from './notices';
import { openNote } from './open-note';
import { mayHoldPrivate } from './private-facts';
import { slotChoices } from './slot-choices';
import { nameNextEpisode } from './thread/name-next-episode';

const texts = strings.episodes;

export function newEpisode(host: Host, showId: string, given: Partial<EpisodeDraft> = {}): void {
	const episodesOf = (show: ShowProfile) => host.archive.episodes().filter((episode) => episode.show === show.id);
	new NewEpisodeForm(host.app, {
		shows: host.settings.current().shows,
		show: showId,
		given,
		slots: (show) => slotChoices(host, show),
		proposedNumber: (show) => (isNumbered(show) ? nextNumber(show, heldNumbers(episodesOf(show))) : null),
		planner: (show) => makePlanner(host, show),
		create: (draft, hostName) => create(host, draft, hostName),
	}).open();
}

async function create(host: Host, draft: EpisodeDraft, hostName: string | null): Promise<readonly Problem[]> {
	if (hostName !== null && draft.show !== undefined) {
		const unsaved = await nameHost(host, draft.show, hostName);
		if (unsaved !== null) return [unsaved];
	}
	const created = await createEpisode(host, await withoutPrivate(host, draft));
	if (!('file' in created)) return created;
	const { file, plan, ideas } = created;
	if (isProblem(ideas)) host.notices.refuse(ideas);
	const freed = isProblem(ideas) ? [] : ideas.map((idea) => texts.gaveUpNumber(idea));
	try {
		await openNote(host.app, file, { cursor: plan.cursor });
		host.notices.say([texts.created(file.basename), ...freed].join('\n'), follows(host, file));
	} catch {
		host.notices.say(texts.createdNotOpened(file.path));
	}
	return plan.warnings;
}

/** The episode before names the one that follows: offered at once, while the host thinks of it. */
function follows(host: Host, file: TFile): readonly NoticeAction[] {
	const before = neighboursOf(host.archive.entries(), file.path).previous;
	const isToCome = before !== null && (endOf(before.episode) ?? 0) > host.now();
	return isToCome ? [{ label: strings.thread.nameNext, run: () => nameNextEpisode(host, file) }] : [];
}

/** Mail addresses go into the note only where the host lets this vault hold them. */
async function withoutPrivate(host: Host, draft: EpisodeDraft): Promise<EpisodeDraft> {
	const { contacts = [], show } = draft;
	const isPrivate = (line: string) => line.split(/\s+/).some(isEmail);
	if (show === undefined || !contacts.some(isPrivate) || (await mayHoldPrivate(host, { id: show }))) return draft;
	host.notices.say(texts.mailLeftOut);
	return { ...draft, contacts: contacts.filter((line) => !isPrivate(line)) };
}

/** The host is asked for their own name once; it is the profile's from then on. */
function nameHost(host: Host, showId: string, name: string): Promise<Problem | null> {
	return host.settings.change((settings) => ({
		...settings,
		shows: settings.shows.map((show) =>
			show.id === showId ? { ...show, hosts: [{ name, position: show.hosts[0]?.position ?? '' }] } : show,
		),
	}));
}
