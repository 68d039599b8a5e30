// A show: a recurring programme as the settings hold it. Decoding and defaults live in core/settings.

/** One entry of the cadence, valid from a day on, so that a change leaves the past where it was. */
export interface Schedule {
	/** ISO day from which it holds; null: from the beginning. */
	readonly from: string | null;
	/** ISO weekday, Monday is 1. Null: no cadence. */
	readonly weekday: number | null;
	/** Wall time `HH:MM` in `zone`. */
	readonly time: string;
	/** IANA zone the slot is anchored in. */
	readonly zone: string;
	readonly everyWeeks: number;
	/** ISO day of the first slot when `everyWeeks` is more than one. */
	readonly startsOn: string | null;
	/** 1 to 5, or -1 for the last one of the month: instead of `everyWeeks`. */
	readonly nthOfMonth: number | null;
	readonly minutes: number;
	readonly techCheckMinutes: number;
	readonly debriefMinutes: number;
}

/** Days without a show, inclusive, in the show's zone. */
export interface Break {
	readonly from: string;
	readonly to: string;
	readonly reason: string;
}

export interface HostPerson {
	readonly name: string;
	readonly position: string;
}

export type PhaseId = 'before' | 'justBefore' | 'after';

export interface ShowProfile {
	/** Never changes once made. */
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly organization: string;
	readonly language: string;
	readonly folder: string;
	readonly ignore: readonly string[];
	/** Null: `<folder>/Templates`. */
	readonly templateFolder: string | null;
	readonly indexNote: string | null;
	/** The show's own pattern; see core/show/file-name-pattern. */
	readonly fileName: string;
	readonly alsoRead: readonly string[];
	readonly numberWidth: number;
	readonly firstNumber: number;
	readonly schedules: readonly Schedule[];
	readonly breaks: readonly Break[];
	readonly audienceZones: readonly string[];
	readonly hosts: readonly HostPerson[];
	readonly links: Readonly<Record<string, string>>;
	readonly slack: { readonly internal: readonly string[]; readonly public: readonly string[] };
	readonly phases: Readonly<Record<PhaseId, readonly string[]>>;
	readonly guestKeys: readonly string[];
	readonly steps: Readonly<Record<string, { readonly phrases?: readonly string[]; readonly due?: string }>>;
	readonly ledger: { readonly on: boolean; readonly heading: string; readonly tickStep: boolean };
	readonly dueForm: 'tasks' | 'dataview' | null;
	/** Whether notes of this vault may hold private facts, such as the studio link: `ask` until the host has said so. */
	readonly privateFacts: 'ask' | 'keep' | 'copy';
	readonly calendar: {
		readonly title: string;
		readonly folder: string | null;
		readonly organizer: string | null;
		readonly partOfSeries: boolean;
	};
}
