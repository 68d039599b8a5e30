// The thread from show to show: the line of an outro that says what comes next follows the next scheduled episode.
import { neighboursOf } from '../archive/neighbours';
import type { ArchiveEntry } from '../archive/archive';
import type { Episode } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { pointsBelow, talkingPoints, type TalkingPoint } from '../live/talking-point';
import type { ShowProfile } from '../show/profile';
import type { Change, Edit } from '../text/edit';
import { escapeMarkdown, wikilink } from '../text/escape-markdown';
import { fold } from '../text/fold';
import { newlineOf } from '../text/line';
import { findLinks, stripLinks } from '../text/link';

/** What a host writes before the title of the next episode: `Grafana Office Hours next week: …`, `La próxima vez: …`. */
const announcesNext =
	/\b(?:next (?:time|week|show|episode|month)|(?:la )?proxim[ao] (?:vez|semana|episodio|programa|mes))\b/;
const endsPromise = /(?:time|week|month|vez|semana|mes)$/;
const outroNames = ['outro', 'closing', 'wrap up', 'goodbye', 'despedida', 'cierre'];

/** An outro and what it should name: null while nothing is scheduled after it. */
export interface Thread {
	readonly path: string;
	readonly next: Pick<Episode, 'path' | 'title'> | null;
}

/** The outros an episode has a part in: its own, and that of the one before it. `entries` in the order of the archive. */
export function threadsOf(entries: readonly ArchiveEntry[], path: string): readonly Thread[] {
	const { previous, next } = neighboursOf(entries, path);
	const own = entries.find(({ episode }) => episode.path === path)?.episode;
	if (own === undefined) return [];
	const named = own.cancelled === null ? own : (next?.episode ?? null);
	return [
		...(previous === null ? [] : [{ path: previous.episode.path, next: named }]),
		{ path, next: next?.episode ?? null },
	];
}

/**
 * The change that makes the outro of a note name the next episode. The link of its line is put in place of the one there, in the same manner
 * of linking; a title of one of the show's episodes (`titles`) gives way to the link, words of the host's own are kept and get it behind them;
 * an outro without the line gets the line. Nothing to do without an outro, or while nothing is scheduled: what a host promised is not
 * taken back by us.
 */
export function nextEpisodeLink(
	show: Pick<ShowProfile, 'phases' | 'language'>,
	next: Thread['next'],
	titles: readonly string[] = [],
): Change {
	return (text) => {
		if (next === null) return [];
		const points = talkingPoints(text, Object.values(show.phases).flat());
		const line = points.find((point) => announces(point));
		if (line !== undefined) return renamed(line, next, titles);
		const outro = points.find(({ text: words }) => isOutro(words));
		if (outro === undefined) return [];
		const below = pointsBelow(points, outro);
		const indent = below[0]?.indent ?? `${outro.indent}\t`;
		const words = show.language === 'es' ? 'La próxima vez' : 'Next time';
		const { to } = (below.at(-1) ?? outro).line;
		return [{ from: to, to, insert: `${newlineOf(text)}${indent}- ${words}: ${linkTo(next, 'wikilink')}` }];
	};
}

function renamed(
	{ line }: TalkingPoint,
	next: NonNullable<Thread['next']>,
	titles: readonly string[],
): readonly Edit[] {
	const link = findLinks(line.text).at(-1);
	if (link !== undefined) {
		if (fileNameInPath(link.target) === fileNameInPath(next.path)) return [];
		return [{ from: line.from + link.from, to: line.from + link.to, insert: linkTo(next, link.kind) }];
	}
	const colon = line.text.indexOf(':');
	const words = colon === -1 ? '' : line.text.slice(colon + 1).trim();
	const said = fold(words.replace(/\\/g, ''));
	if (said === fold(next.title)) return [];
	const isTitle = said === '' || titles.some((title) => fold(title) === said);
	const from = line.from + (colon === -1 ? line.text.trimEnd().length : colon);
	const kept = isTitle ? '' : `${words} `;
	return [{ from, to: line.to, insert: `: ${kept}${linkTo(next, 'wikilink')}` }];
}

/** `Next time`, `Next time: Title`, `Our show next week: [link]`; a question such as "What comes next week for you?" is none. */
function announces({ text }: TalkingPoint): boolean {
	const link = findLinks(text)[0];
	const before = text.slice(0, link?.from);
	const words = fold(before.replace(/:.*$/u, ''));
	return announcesNext.test(words) && (link !== undefined || before.includes(':') || endsPromise.test(words));
}

function isOutro(text: string): boolean {
	const words = fold(stripLinks(text)).replace(/[*_`:.]+/g, '');
	return outroNames.includes(words);
}

/** A note that does not exist yet may be linked: hosts do so on purpose, as a reminder. */
function linkTo({ path }: { readonly path: string }, kind: 'wikilink' | 'markdown'): string {
	const name = fileNameInPath(path);
	if (kind === 'wikilink') return wikilink(name);
	// As hosts write them: blanks encoded, letters as they are.
	const address = name.replace(/[ %()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	return `[${escapeMarkdown(name)}](${address}.md)`;
}
