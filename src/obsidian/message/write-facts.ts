// Answers to what a message lacks, written where they belong: the note, the guest's own note, or the settings of the show.
import { parseYaml, type TFile } from 'obsidian';
import { fillFact, isPrivateFact, placeOfFact, withHostFact, type ShowFact } from '../../core/action/fill-fact';
import type { EpisodeDetails } from '../../core/episode/episode';
import { isProblem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { inSteps } from '../../core/text/in-steps';
import { setProperty } from '../../core/text/property';
import type { Host } from '../host';
import { mayHoldPrivate } from '../private-facts';
import type { EpisodeReading } from '../reading';

const texts = strings.messages;

export type Answers = ReadonlyMap<string, string>;

/**
 * Writes the answers, by the names of their facts. Private ones stay out of the notes of a show whose host says so, and come back to be
 * used this once. Null: something could not be written, and the host was told.
 */
export async function writeFacts(
	host: Host,
	file: TFile,
	reading: EpisodeReading,
	answers: Answers,
): Promise<Answers | null> {
	const { show, details } = reading;
	const entries = [...answers];
	const keepsPrivate = !entries.some(([fact]) => isPrivateFact(fact)) || (await mayHoldPrivate(host, show));
	const kept = entries.filter(([fact]) => keepsPrivate || !isPrivateFact(fact));
	const tick = host.settings.current().preferences.tickOnSend;

	const placed = kept.map(([fact, value]) => ({ fact, value, place: placeOf(host, file, fact, details) }));
	const changes = placed.filter(({ place }) => place.in === 'note');
	const note = await host.door.editNote(
		file,
		texts.filling,
		inSteps(changes.map(({ fact, value }) => fillFact(fact, value, { show, details, tick, parseYaml }))),
	);
	const problems: Problem[] = isProblem(note) ? [note] : [];
	let done = changes.length > 0 && !isProblem(note);
	for (const { value, place } of placed) {
		if (place.in === 'note') continue;
		const written =
			place.in === 'guest'
				? await host.door.editNote(place.note, texts.filling, (text) => setProperty(text, place.key, value, parseYaml))
				: await writeToShow(host, show.id, place.fact, value);
		if (isProblem(written)) problems.push(written);
		else done = true;
	}
	// Each refusal is about one place: where another was written, that nothing was changed would be wrong.
	if (problems.length > 0)
		host.notices.refuse(done ? problems.map((each) => ({ ...each, why: texts.filledInPart })) : problems);
	return problems.length > 0 ? null : new Map(entries.filter(([fact]) => !keepsPrivate && isPrivateFact(fact)));
}

type Place =
	| { readonly in: 'note' }
	| { readonly in: 'guest'; readonly note: TFile; readonly key: string }
	| { readonly in: 'show'; readonly fact: ShowFact };

/** A guest whose link leads to no note yet has their facts in the episode. */
function placeOf(host: Host, file: TFile, fact: string, details: EpisodeDetails): Place {
	const place = placeOfFact(fact, details);
	if (place?.in !== 'guestNote') return place ?? { in: 'note' };
	const note = host.app.metadataCache.getFirstLinkpathDest(place.target, file.path);
	return note === null ? { in: 'note' } : { in: 'guest', note, key: place.key };
}

function writeToShow(host: Host, id: string, fact: ShowFact, value: string): Promise<Problem | null> {
	return host.settings.change((settings) => ({
		...settings,
		shows: settings.shows.map((show) => (show.id === id ? withHostFact(show, fact, value) : show)),
	}));
}
