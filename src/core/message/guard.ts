// What is looked at before a text leaves: blanks, limits, forbidden characters, private facts, another episode's video or number.
import type { Episode } from '../episode/episode';
import { type Problem, problem, warning } from '../problem';
import { isVideoId, videoIdOf } from '../text/youtube';
import type { Channel } from './channels';
import type { MessageSource, RenderedMessage } from './message';
import type { MessageFacts } from './message-facts';
import { findPlaceholders } from './placeholder';
import { privateFactsIn } from './private-fact';

type Texts = Pick<RenderedMessage, 'text' | 'subject' | 'length'>;

/**
 * What is wrong with a rendered text, missing facts aside. `inertText` is the same text with the marks of facts replaced, so that a title with brackets
 * is not taken for a blank. Only what is private is an error: the rest may be accepted.
 */
export function findingsIn(
	source: MessageSource,
	rendered: Texts,
	inertText: string,
	facts: MessageFacts,
	channel: Channel,
): readonly Problem[] {
	const all = `${rendered.subject ?? ''}\n${rendered.text}`;
	return [
		...findPlaceholders(inertText).map((found) => placeholder(source, found)),
		...tooLong(source, rendered, channel),
		...forbidden(source, rendered.text, channel),
		...(source.audience === 'guest' ? [] : secrets(source, all, facts)),
		...otherEpisodes(source, all, facts),
	];
}

function placeholder({ name }: MessageSource, found: string): Problem {
	return warning(
		'message-placeholder',
		`"${name}" still holds a placeholder: ${found}.`,
		'It was left for somebody to fill in.',
		'Replace it before the text goes out.',
	);
}

function tooLong({ name }: MessageSource, { length }: Texts, channel: Channel): readonly Problem[] {
	if (length === null || length.over === 0) return [];
	const unit = length.unit === 'bytes' ? 'bytes' : 'characters';
	return [
		warning(
			'message-too-long',
			`"${name}" is ${length.over} ${unit} too long for ${channel.name}.`,
			`It has ${length.used}, counted as ${channel.name} does, and ${length.max} fit.`,
			'Shorten it.',
		),
	];
}

function forbidden({ name }: MessageSource, text: string, channel: Channel): readonly Problem[] {
	const found = [...channel.forbidden].filter((character) => text.includes(character));
	if (found.length === 0) return [];
	return [
		warning(
			'message-forbidden-character',
			`"${name}" holds ${found.join(' and ')}.`,
			`${channel.name} does not take that.`,
			'Write it in another way.',
		),
	];
}

function secrets({ name, audience }: MessageSource, text: string, facts: MessageFacts): readonly Problem[] {
	return privateFactsIn(text, facts.details, facts.show).map(({ kind, value }) =>
		problem(
			'message-private',
			`"${name}" is ${audience} and holds ${kind === 'studio' ? 'a studio link' : "a guest's private contact"}: ${value}`,
			kind === 'studio'
				? 'Whoever has the link can come into the studio.'
				: 'The guest gave it to you, not to everybody.',
			'Take it out of the message file, or make the message one for the guest.',
		),
	);
}

function otherEpisodes(source: MessageSource, text: string, facts: MessageFacts): readonly Problem[] {
	const { name } = source;
	const meant = [...facts.neighbours].flatMap(([which, { path }]) => (names(source, which) ? [path] : []));
	const strangers = facts.others.filter(({ path }) => !meant.includes(path));
	const found =
		strangers.find((episode) => hasVideoOf(episode, text, facts)) ??
		strangers.find((episode) => namesNumber(episode, text, facts));
	if (found === undefined) return [];
	const sign = hasVideoOf(found, text, facts) ? 'the video' : 'the number';
	return [
		warning(
			'message-other-episode',
			`"${name}" has ${sign} of another episode: "${found.title}".`,
			'That is what is left when a text is copied from an older one.',
			'Look at it before it goes out.',
		),
	];
}

/** Whether a template speaks of this neighbour: only then are its video and number no leftovers of an older text. */
function names({ body, subject }: MessageSource, which: 'next' | 'previous'): boolean {
	const tags = /\{\{(?!~?!)[^{}]*\}\}/g;
	const words = [...`${subject ?? ''}\n${body}`.matchAll(tags)].flatMap(([tag]) => tag.match(/[\w.]+/g) ?? []);
	return words.some((word) => word === which || word.startsWith(`${which}.`));
}

function hasVideoOf({ videoId }: Episode, text: string, { details, show }: MessageFacts): boolean {
	if (videoId === null || videoId === details.videoId || !text.includes(videoId)) return false;
	// The playlist of the show is opened through one of its videos, and a host may refer to another episode among the references.
	const known = [...Object.values(show.links), ...details.references.map(({ address }) => address)];
	return isVideoId(videoId) && !known.some((address) => videoIdOf(address) === videoId);
}

/** The number beside the name of the show: `Office Hours #12`, `Office Hours 12`. A bare `#12` may be an issue, a street or a rank. */
function namesNumber({ number, title }: Episode, text: string, { show, details }: MessageFacts): boolean {
	if (number === null || number === details.number || details.title.includes(title)) return false;
	return [show.name, show.shortName].some((name) => {
		if (name === '') return false;
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
			const after = /^\s*(?:#|number |número |, número |episode |episodio )?\s*(\d+)(?![\d:.,]\d)/i.exec(
				text.slice(at + name.length, at + name.length + 24),
			);
			if (after !== null && Number(after[1]) === number) return true;
		}
		return false;
	});
}
