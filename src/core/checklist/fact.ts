// What a note tells about a step, as plain values: the rooms that read ledger, player and chapters do not meet here.

/** A message the ledger says was sent. `for` is the start of the show it was written for, in milliseconds; null when it names none. */
export interface SentFact {
	readonly message: string;
	readonly for: number | null;
}

/** The facts of one episode that can prove or contradict a step. The names they share with `EpisodeDetails` mean the same. */
export interface EvidenceFacts {
	readonly start: number | null;
	/** The show has ended: from then on nothing is called doubtful any more. */
	readonly aired: boolean;
	/** The property as it stands, a placeholder included. */
	readonly url: string | null;
	readonly videoId: string | null;
	/** Id of the video the player in the text shows; null when there is no player or an empty one. */
	readonly playerId: string | null;
	readonly studio: string | null;
	readonly event: string | null;
	readonly guests: readonly { readonly pronouns: string | null; readonly pronunciation: string | null }[];
	readonly references: { readonly length: number };
	readonly sent: readonly SentFact[];
	/** The calendar file was exported. */
	readonly calendarId: string | null;
	/** The chapters of the note keep every rule of YouTube. */
	readonly chaptersValid: boolean;
	/** The links of the note are in the last description sent. */
	readonly linksSent: boolean;
	/** The index note lists the episode. */
	readonly indexed: boolean;
}

/** What the facts say of a step: it is done, it cannot be done as it stands, or nothing. What is merely absent says nothing. */
export type Verdict = 'proven' | 'contradicted' | 'none';

export type Evidence = (facts: EvidenceFacts) => Verdict;

/** For a step that leaves no trace in the note. */
export const noEvidence: Evidence = () => 'none';

/** Proven when the claim holds; its opposite says nothing. */
export function when(claim: (facts: EvidenceFacts) => boolean): Evidence {
	return (facts) => (claim(facts) ? 'proven' : 'none');
}

/** Proven by the ledger: one of the messages went out, whatever the date was then. */
export function sent(...messages: readonly string[]): Evidence {
	return when((facts) => facts.sent.some(({ message }) => messages.includes(message)));
}

/** Proven by the ledger for the date the show has now: what was said about another date must be said again. */
export function sentForThisDate(...messages: readonly string[]): Evidence {
	return when(({ sent: entries, start }) =>
		entries.some(
			(entry) => messages.includes(entry.message) && (entry.for === null || start === null || entry.for === start),
		),
	);
}

const placeholder = /(?:^|[^a-z0-9])(?:tbd|todo|tba|x{3,})(?:$|[^a-z0-9])/i;

/** An address that can be opened. `https://streamyard.com/XXX` and `TBD` are placeholders. */
export function isAddress(value: string): boolean {
	return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value) && !placeholder.test(value);
}

/** Proven by a property that holds an address, contradicted by one that holds something else. */
export function address(property: 'studio' | 'event'): Evidence {
	return (facts) => {
		const value = facts[property]?.trim() ?? '';
		if (value === '') return 'none';
		return isAddress(value) ? 'proven' : 'contradicted';
	};
}

/** The url must be one of a video, and the player, where there is one, must show that video. */
export function watchAddress(facts: EvidenceFacts): Verdict {
	if (facts.videoId === null) return (facts.url?.trim() ?? '') === '' ? 'none' : 'contradicted';
	return facts.playerId === null || facts.playerId === facts.videoId ? 'proven' : 'contradicted';
}
