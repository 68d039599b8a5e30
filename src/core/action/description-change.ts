// What the description of the recording tells that the one sent before did not, and what had to be left out of it.
import { readLedger, toldFacts, outdated, type ToldFact } from '../message/ledger';
import { hunksBetween } from './line-hunk';
import type { ReadEpisode } from './read-episode';
import { addedLines, changedContent, contentOf, lastDescription, type ContentKind } from './sent-content';

export interface DescriptionChange {
	/** When the last description went out, in milliseconds. */
	readonly since: number;
	/** What is no longer as it was told; empty when nothing is. */
	readonly changed: readonly (ContentKind | ToldFact)[];
	/** The chapters and links that came since, as far as the ledger tells. */
	readonly added: readonly string[];
}

/** Compares the note with the description sent last; null when the ledger knows of none. */
export function descriptionChange(episode: ReadEpisode): DescriptionChange | null {
	const sent = lastDescription(readLedger(episode.text, episode.show));
	if (sent === null) return null;
	const facts = outdated([sent], toldFacts(episode.details)).flatMap(({ changed }) => changed);
	const content = changedContent(sent, contentOf(episode));
	return {
		since: sent.at,
		changed: [...facts, ...content],
		added: content.flatMap((kind) => addedLines(sent, kind, episode)),
	};
}

/** A part of a text that was left out to make it fit. */
export interface LeftOut {
	/** Its first line, by which a reader knows it. */
	readonly first: string;
	readonly lines: number;
}

/** The parts of the whole text that are missing from the shortened one, in their order. */
export function leftOut(whole: string, shortened: string): readonly LeftOut[] {
	return hunksBetween(whole.split('\n'), shortened.split('\n')).flatMap(({ before }) => {
		const lines = before.filter((line) => line.trim() !== '');
		const [first] = lines;
		return first === undefined ? [] : [{ first, lines: lines.length }];
	});
}
