// What the text of an episode tells: read when asked for, kept until the note changes.
import type { App, TFile } from 'obsidian';
import { readSteps } from '../core/checklist/step-list';
import type { StepKind } from '../core/checklist/kind';
import type { Step } from '../core/checklist/step';
import type { Vocabulary } from '../core/checklist/vocabulary';
import type { Episode, EpisodeDetails } from '../core/episode/episode';
import { readDetails } from '../core/episode/episode-details';
import type { ShowProfile } from '../core/show/profile';
import { guestProperties } from './guest-properties';
import { noteText, storedText } from './note-text';
import { propertiesIn } from './properties';
import type { Slices } from './slices';

export interface EpisodeReading {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	readonly steps: readonly Step[];
	/** What its steps may be, and what can be done for them. */
	readonly vocabulary: Vocabulary;
	readonly text: string;
}

interface Surroundings {
	/** The episode of the index at this path. */
	readonly episode: (path: string) => { readonly episode: Episode; readonly show: ShowProfile } | null;
	/** Kinds of steps beside the shipped ones and the show's own. */
	readonly kinds: (show: ShowProfile) => readonly StepKind[];
	readonly vocabulary: (show: ShowProfile) => Vocabulary;
	/** A reading asked for has come. */
	readonly changed: () => void;
	readonly slices: Slices;
}

export interface Readings {
	/** Grows whenever a reading that was given out may no longer hold, or one that was asked for has come. */
	readonly revision: number;
	read(path: string): Promise<EpisodeReading | null>;
	peek(path: string): EpisodeReading | null;
	/** The note has this text now; what was read of it before no longer holds. */
	know(path: string, text: string): void;
	forget(path: string): void;
	/** The note has moved, with its text. */
	rename(from: string, to: string): void;
	/** A guest's own note has changed, and with it what is known of the guest. */
	weighAgain(guestNote: TFile): void;
	forgetAll(): void;
}

export function makeReadings(app: App, { episode, kinds, vocabulary, changed, slices }: Surroundings): Readings {
	const kept = new Map<string, EpisodeReading>();
	/** Notes somebody has asked for: of these, the texts that come with an event are remembered. */
	const asked = new Set<string>();
	const texts = new Map<string, string>();
	const wanted = new Set<string>();
	let busy = false;
	let revision = 0;

	function readNow(path: string, text: string): EpisodeReading | null {
		const found = episode(path);
		if (found === null) return null;
		const guestNote = (target: string) => guestProperties(app, target, path);
		const details = readDetails(found.episode, text, propertiesIn(text), found.show, guestNote);
		const { show } = found;
		return { show, details, steps: readSteps(text, show, kinds(show)), vocabulary: vocabulary(show), text };
	}

	function keep(path: string, text: string): EpisodeReading | null {
		const result = readNow(path, text);
		if (result !== null) kept.set(path, result);
		texts.delete(path);
		return result;
	}

	/** Read once more, from the text that is at hand: nobody waits, and nothing on the screen goes away meanwhile. */
	function keepTextOnly(path: string, { text }: EpisodeReading): void {
		kept.delete(path);
		revision++;
		if (!texts.has(path)) texts.set(path, text);
	}

	/** One after another, so that a hundred notes asked for at once do not stop the typing. */
	async function readWanted(): Promise<void> {
		if (busy) return;
		busy = true;
		await slices.each(takeWanted(), async (path) => {
			const file = app.vault.getFileByPath(path);
			// A note that cannot be read now is shown without details; the next change asks again.
			const read = file === null ? null : await storedText(app, file).catch(() => null);
			// It may have changed while it was read.
			const text = texts.get(path) ?? read;
			if (text === null || keep(path, text) === null) return;
			revision++;
			changed();
		});
	}

	function* takeWanted(): Generator<string> {
		try {
			for (const path of wanted) {
				wanted.delete(path);
				yield path;
			}
		} finally {
			busy = false;
		}
	}

	function forget(path: string): void {
		revision++;
		for (const memory of [kept, texts, asked, wanted]) memory.delete(path);
	}

	return {
		get revision() {
			return revision;
		},

		async read(path) {
			const file = app.vault.getFileByPath(path);
			if (file === null || episode(path) === null) return null;
			// With what is typed and not saved: no event tells when that is taken back, so it is not kept.
			return readNow(path, await noteText(app, file));
		},

		peek(path) {
			const there = kept.get(path);
			if (there !== undefined) return there;
			const text = texts.get(path);
			if (text !== undefined) return keep(path, text);
			if (episode(path) === null) return null;
			asked.add(path);
			wanted.add(path);
			void readWanted();
			return null;
		},

		know(path, text) {
			if (kept.delete(path)) revision++;
			if (asked.has(path)) texts.set(path, text);
		},

		forget,

		rename(from, to) {
			const text = texts.get(from) ?? kept.get(from)?.text;
			const wasAsked = asked.has(from);
			forget(from);
			if (text === undefined || !wasAsked) return;
			asked.add(to);
			texts.set(to, text);
		},

		weighAgain(guestNote) {
			const isMeant = (path: string) => (target: string | null) =>
				target !== null && app.metadataCache.getFirstLinkpathDest(target, path) === guestNote;
			for (const [path, reading] of [...kept])
				if (reading.details.guests.map(({ note }) => note).some(isMeant(path))) keepTextOnly(path, reading);
		},

		forgetAll() {
			for (const [path, reading] of [...kept]) keepTextOnly(path, reading);
		},
	};
}
