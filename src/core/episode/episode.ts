// An episode: one note of a show, as read. Two layers: what the metadata cache alone tells, and what needs the text.
import type { Problem } from '../problem';
import type { Outline } from '../text/outline';

/** What is known of a note without reading its text. */
export interface NoteFacts {
	/** Vault path with extension. */
	readonly path: string;
	/** File name without extension. */
	readonly basename: string;
	/** Parsed properties; null when there are none or they are malformed. */
	readonly frontmatter: Readonly<Record<string, unknown>> | null;
	readonly outline: Outline;
}

/** The index layer: identity and time of an episode, from `NoteFacts` alone. */
export interface Episode {
	readonly path: string;
	/** Id of the show. */
	readonly show: string;
	readonly number: number | null;
	readonly title: string;
	/** ISO day. */
	readonly date: string | null;
	/** Wall time `HH:MM` and zone that apply to this date: the note's own, else the schedule's. */
	readonly time: string | null;
	readonly zone: string | null;
	/** Instants in milliseconds; null while there is no date or no time. */
	readonly start: number | null;
	readonly end: number | null;
	/** From the property `url` only. */
	readonly url: string | null;
	readonly videoId: string | null;
	/** ISO day of the cancellation. */
	readonly cancelled: string | null;
	/** ISO day, or `closed`. */
	readonly snoozed: string | null;
	/** Contradictions seen while reading; the reading goes on. */
	readonly findings: readonly Problem[];
}

/** `Label: address`, as in a contact block or a list of references. */
export interface LabelledLink {
	readonly label: string;
	readonly address: string;
}

export interface Guest {
	/** As written, without links and quotes; a nickname in brackets is kept: `Joseph (Joe) Elliot`. */
	readonly name: string;
	/** The nickname if there is one, else the first word. */
	readonly firstName: string;
	readonly affiliation: string | null;
	/** Target of the link the guest is written as, when it is one to a note. */
	readonly note: string | null;
	/** From the contact block of the episode and from the guest's own note, which wins. */
	readonly contacts: readonly LabelledLink[];
	readonly email: string | null;
	readonly zone: string | null;
	readonly pronouns: string | null;
	readonly pronunciation: string | null;
}

/** The detail layer: what needs the text of the note. */
export interface EpisodeDetails extends Episode {
	readonly guests: readonly Guest[];
	/** Names of the hosts this note says of its own (`Hosts: Ann, Ben`); empty: those of the show. */
	readonly hosts: readonly string[];
	/** The three blanks of the invite, from the properties. */
	readonly topic: string | null;
	readonly source: string | null;
	readonly found: string | null;
	/** Private: never in a public text. */
	readonly studio: string | null;
	readonly event: string | null;
	/** The quote inside the contact step, lazy continuation lines included, markup kept, paragraphs apart by an empty line; null where there is none. */
	readonly inviteQuote: string | null;
	/** Labelled, Markdown and bare links of the reference section, without duplicates; a bare one has an empty label. */
	readonly references: readonly LabelledLink[];
}

/** What the form or another plugin asks for. */
export interface EpisodeDraft {
	readonly show?: string;
	readonly title: string;
	readonly guests?: readonly string[];
	/** ISO day. Absent: an idea. */
	readonly date?: string;
	readonly time?: string;
	readonly zone?: string;
	readonly minutes?: number;
	/** Absent: proposed when dated. Null: none. */
	readonly number?: number | null;
	readonly topic?: string;
	readonly source?: string;
	readonly found?: string;
	/** Addresses as pasted, with or without a label (`GitHub: https://…`). `Ann: https://…` is Ann's; others are the first guest's. */
	readonly contacts?: readonly string[];
}

/** Everything that will be written, before anything is. `cursor` is the offset at which the host goes on. */
export interface EpisodePlan {
	readonly path: string;
	readonly text: string;
	readonly cursor: number;
	readonly number: number | null;
	readonly date: string | null;
	readonly start: number | null;
	/** The time line for people, empty for an idea. */
	readonly timeLine: string;
	/** Paths of the ideas that give up the number to it. */
	readonly givingUp: readonly string[];
	readonly warnings: readonly Problem[];
}
