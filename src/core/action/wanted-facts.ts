// What a host wants of an episode.

/** Left out: as it is. */
export interface WantedFacts {
	/** ISO day; null: no date, an idea again. */
	readonly date?: string | null;
	/** Wall time `HH:MM` and zone; null: the show's own on that day. */
	readonly time?: string | null;
	readonly zone?: string | null;
	/** Length; null: the show's own on that day. */
	readonly minutes?: number | null;
	/** Null: none. Left out where an idea gets its date: the one it has pencilled in, else the next. */
	readonly number?: number | null;
	readonly title?: string;
	/** ISO day of the cancellation; null: it takes place after all. */
	readonly cancelled?: string | null;
}
