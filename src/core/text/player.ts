// The YouTube player of a note, in all the forms hosts have written it.
import { problem, type Problem } from '../problem';
import { readBlocks, type Blocks } from './blocks';
import type { Edit } from './edit';
import { readFrontmatter } from './frontmatter';
import { findLinks } from './link';
import { newlineOf, readLines, type Line } from './line';
import { embedAddress, isYouTube, videoIdOf, watchAddress } from './youtube';

/** A place in the note that shows a video: the address to put there, and whether it shows the right one already. */
interface Player extends Edit {
	readonly line: number;
	/** Whether the video plays in the note; else it is a line that is nothing but a link to it. */
	readonly plays: boolean;
	readonly isRight: boolean;
}

/** The player as YouTube's share dialog writes it. Only the id is ever placed; all else is ours. */
export function renderPlayer(videoId: string): string {
	return (
		`<iframe width="560" height="315" src="${embedAddress(videoId)}" title="YouTube video player" frameborder="0" ` +
		'allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture" ' +
		// Without a referrer the player shows error 153 since late 2025.
		'referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>'
	);
}

/**
 * The edits that make the note's player show this video, an address and nothing else: of an iframe, of `![](address)`, or of a line that
 * is only a link to the video. Those above the first section count first; other sites, code and comments never do.
 * Problems: `player-missing` (see insertPlayer), `player-several`.
 */
export function replacePlayer(text: string, videoId: string): readonly Edit[] | Problem {
	const blocks = readBlocks(text);
	const lines = readLines(text);
	const players = findPlayers(lines, blocks, videoId);
	const section = blocks.headings.find((heading) => heading.level > 1)?.line ?? lines.length;
	const above = players.filter((player) => player.line < section);
	// A link line below is a reference, not the player of the note.
	const candidates = above.length > 0 ? above : players.filter((player) => player.plays);
	const [player, second] = candidates;
	if (!player) {
		return problem(
			'player-missing',
			'Could not set the YouTube player.',
			'The note has none, and no line that is a link to the video.',
			'Insert one below the first heading.',
		);
	}
	if (second) {
		return problem(
			'player-several',
			'Could not set the YouTube player.',
			`The note has ${candidates.length} of them, in the lines ${candidates.map((each) => each.line + 1).join(', ')}.`,
			'Nothing was changed. Change the right one by hand, or remove the others and try again.',
			{ at: { line: player.line + 1, column: 1 } },
		);
	}
	return player.isRight ? [] : [{ from: player.from, to: player.to, insert: player.insert }];
}

/** The edit that puts a player below the first heading, or at the top where there is none above the text. */
export function insertPlayer(text: string, videoId: string): Edit[] {
	const newline = newlineOf(text);
	const lines = readLines(text);
	const heading = readBlocks(text).headings.find((each) => each.level === 1);
	const at = (heading ? lines[heading.line]?.end : undefined) ?? readFrontmatter(text).bodyFrom;
	const needsBreak = at > 0 && !/[\n\r\uFEFF]/.test(text.charAt(at - 1));
	const before = heading ? (needsBreak ? newline + newline : newline) : needsBreak ? newline : '';
	// The blank line below keeps what follows out of the HTML block.
	const below = /^(?:[ \t]*(?:\r|\n|$))/.test(text.slice(at)) ? newline : newline + newline;
	return [{ from: at, to: at, insert: `${before}${renderPlayer(videoId)}${below}` }];
}

function findPlayers(lines: readonly Line[], blocks: Blocks, videoId: string): Player[] {
	const players: Player[] = [];
	let range = 0;
	lines.forEach((line, index) => {
		while (range < blocks.hidden.length && (blocks.hidden[range]?.to ?? 0) <= line.from) range++;
		if ((blocks.hidden[range]?.from ?? Infinity) <= line.from) return;
		if (!/<iframe|\]\(/i.test(line.text)) return;
		players.push(...playersIn(withoutCode(line.text), line.from, index, videoId));
	});
	return players;
}

/** Players in one line. Offsets are the same as in the line, whose code is blanked out. */
function playersIn(text: string, offset: number, line: number, videoId: string): Player[] {
	const players: Player[] = [];
	for (const tag of text.matchAll(/<iframe\b[^>]*>/gi)) {
		const src = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag[0]);
		const old = src?.[1] ?? src?.[2] ?? src?.[3];
		if (src === null || old === undefined || !isYouTubeSource(old)) continue;
		const from = offset + tag.index + src.index + src[0].lastIndexOf(old);
		const isRight = /\/embed\//i.test(old) && videoIdOf(old) === videoId;
		players.push({ from, to: from + old.length, insert: embedAddress(videoId), line, plays: true, isRight });
	}
	for (const link of findLinks(text)) {
		if (link.address === null || text.slice(0, link.from).includes('<iframe')) continue;
		const embedded = text.charAt(link.from) === '!';
		const alone = text.trim().length === link.to - link.from;
		const aboutVideo = isYouTube(link.target) || (/youtube/i.test(link.label) && !isOtherSite(link.target));
		if (!(embedded ? isYouTube(link.target) : alone && aboutVideo)) continue;
		const { from, to } = link.address;
		const isRight = videoIdOf(link.target) === videoId;
		players.push({
			from: offset + from,
			to: offset + to,
			insert: watchAddress(videoId),
			line,
			plays: embedded,
			isRight,
		});
	}
	return players;
}

/** Also the address that was pasted as a Markdown link into the attribute, which has been seen thirteen times. */
function isYouTubeSource(source: string): boolean {
	return isYouTube(source.replace(/^\[/, '').replace(/\].*$/, ''));
}

/** A link line of the template is filled by hand, so its address may be empty or lack its first letter. */
function isOtherSite(target: string): boolean {
	return /^https?:/i.test(target) && !isYouTube(target);
}

/** Inline code and comments with as many blanks in their place. */
function withoutCode(line: string): string {
	return line.replace(/(`+)(?!`).*?[^`]\1(?!`)|<!--.*?(?:-->|$)|%%.*?(?:%%|$)/g, (hidden) => ' '.repeat(hidden.length));
}
