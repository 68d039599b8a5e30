// What in a note is the show's and comes again every time, and what is this one episode's own.
import { referenceHeadings } from '../../episode/reference';
import { phaseOwner } from '../../checklist/phase';
import { timestampHeadings } from '../../live/timestamp-section';
import type { ShowProfile } from '../../show/profile';
import { fold } from '../../text/fold';
import { foldHeading } from '../../text/heading';
import { readOutline, type Heading } from '../../text/outline';

/**
 * `steps`: all of it comes again. `links` and `stamps`: only the heading does. `ledger`: not even that. `talk`: the bullets every
 * episode has, and what is quoted. `head`: what stands above the first section.
 */
export type NotePart = 'head' | 'steps' | 'links' | 'stamps' | 'ledger' | 'talk';

/** The part of each line of a note, heading lines included. */
export function partsOf(text: string, lineCount: number, show: ShowProfile): readonly NotePart[] {
	const { headings } = readOutline(text);
	const parts: NotePart[] = [];
	for (let line = 0, at = -1; line < lineCount; line++) {
		while ((headings[at + 1]?.line ?? Infinity) <= line) at++;
		parts.push(partAt(headings, at, show));
	}
	return parts;
}

function partAt(headings: readonly Heading[], at: number, show: ShowProfile): NotePart {
	if (at === -1) return 'head';
	if (phaseOwner(headings, at, show).phase !== 'other') return 'steps';
	const above = enclosing(headings, at).map(({ text }) => foldHeading(text));
	const isOf = (names: readonly string[]) => names.some((name) => above.includes(foldHeading(name)));
	if (isOf([show.ledger.heading])) return 'ledger';
	if (isOf(timestampHeadings(show.language))) return 'stamps';
	if (isOf(referenceHeadings)) return 'links';
	return (headings[at]?.level ?? 1) === 1 ? 'head' : 'talk';
}

function enclosing(headings: readonly Heading[], at: number): readonly Heading[] {
	const found: Heading[] = [];
	let level = Infinity;
	for (let index = at; index >= 0; index--) {
		const heading = headings[index];
		if (heading === undefined || heading.level >= level) continue;
		level = heading.level;
		found.push(heading);
	}
	return found;
}

/** Topics that are on every list, English and Spanish, folded. */
const standing =
	/^(?:intro|introduction|introduccion|announcements?|anuncios?|introduce (?:the )?guests?|presentar|presentacion|outro|closing|wrap|cierre|despedida|goodbye|housekeeping)/;
const news = /^(?:announcements?|anuncios?)/;
const nextShow = /\b(?:next (?:week|time|show|episode)|proxim[oa])/;

/** What becomes of a bullet among the talking points. */
export type Topic = 'standing' | 'news' | 'next' | 'own';

/** A bullet of the list's first level. */
export function topicOf(words: string): Topic {
	const said = plain(words);
	return news.test(said)
		? 'news'
		: standing.test(said) || said === ''
			? 'standing'
			: nextShow.test(said)
				? 'next'
				: 'own';
}

/** A bullet below one of those: news are this week's, and so is whatever has a link, save the one to the next show. */
export function innerTopicOf(words: string, above: Topic): Topic {
	if (nextShow.test(plain(words))) return 'next';
	const isOwn = above === 'own' || (above === 'news' && words.trim() !== '') || /https?:\/\/|\]\(|\[\[/.test(words);
	return isOwn ? 'own' : 'standing';
}

function plain(words: string): string {
	return fold(words.replace(/[*_`]/g, '')).trim();
}
