// The links of a show: those under the references, among the talking points and marked on air, each once, and none that is private.
import type { EpisodeDetails, LabelledLink } from '../episode/episode';
import { linksIn, placedReferences, readReferences, referenceHeadings } from '../episode/reference';
import { readMark } from '../live/mark';
import { talkingPoints } from '../live/talking-point';
import { timestampLines } from '../live/timestamp-section';
import { privateFactsIn } from '../message/private-fact';
import { problem, type Problem } from '../problem';
import type { ShowProfile } from '../show/profile';
import type { Change } from '../text/edit';
import { findLinks } from '../text/link';
import { readLines } from '../text/line';
import { oneLine } from '../text/one-line';
import { appendToSection, findSection } from '../text/section';
import { videoIdOf } from '../text/youtube';

type Who = Pick<EpisodeDetails, 'studio' | 'guests'>;

/**
 * The links of a note that may be shown to everybody, in the order they stand there. What every text has anyway is none of them: the
 * guests' contacts and the standing links of the show.
 */
export function sharedLinks(
	text: string,
	details: Who,
	show: Pick<ShowProfile, 'links' | 'phases'>,
): readonly LabelledLink[] {
	const marked = timestampLines(text).flatMap(({ text: line, number }) => {
		const mark = readMark(line);
		const link = mark?.kind === 'link' ? readPastedLink(mark.label) : null;
		return link === null ? [] : [{ ...link, line: number }];
	});
	const said = talkingPoints(text, Object.values(show.phases).flat()).flatMap(({ line, number }) =>
		linksIn(line.text, number),
	);
	const contacts = details.guests.flatMap((guest) => guest.contacts.map(({ address }) => address));
	const seen = new Set([...Object.values(show.links), ...contacts].map(sameAddress));
	return [...placedReferences(text), ...said, ...marked]
		.sort((a, b) => a.line - b.line)
		.flatMap(({ label, address }) => {
			const key = sameAddress(address);
			if (seen.has(key) || privateFactsIn(address, details, show).length > 0) return [];
			seen.add(key);
			return [{ label, address }];
		});
}

const webAddress = /https?:\/\/[^\s<>"'`\])]+/i;

/**
 * A link as hosts paste it: an address, with a title before it (`Docs: https://…`, `Docs https://…`), around it (`[Docs](https://…)`), or
 * none, when its title is the address without what only machines need. Null where there is no web address in it.
 */
export function readPastedLink(pasted: string): LabelledLink | null {
	const text = oneLine(pasted);
	const link = findLinks(text).find(({ target }) => webAddress.test(target));
	if (link !== undefined) return { label: link.label || titleOf(link.target), address: link.target };
	const found = webAddress.exec(text);
	if (found === null) return null;
	const address = found[0].replace(/[.,;:!?]+$/, '');
	const label = text.slice(0, found.index).replace(/[\s:,;–—-]+$/, '');
	return { label: label || titleOf(address), address };
}

/**
 * The change that puts a link under the references, as `Label: address` in the manner of the lines above it. Nothing to do when the address
 * is there already; a problem when it is private or no web address. `title` wins over what is pasted along with the address.
 */
export function addReference(
	pasted: string,
	title: string,
	details: Who,
	show: Pick<ShowProfile, 'links' | 'language'>,
): Change {
	const link = readPastedLink(pasted);
	const refused =
		link === null ? noAddress() : privateFactsIn(link.address, details, show).length > 0 ? secret() : null;
	if (link === null || refused !== null) return () => refused ?? noAddress();
	// A colon at its end would be doubled, and brackets would make a link of the line.
	const label = oneLine((oneLine(title) || link.label).replace(/[[\]<>]/g, ' ')).replace(/[\s:]+$/, '');
	return (text) => {
		if (readReferences(text).some(({ address }) => sameAddress(address) === sameAddress(link.address))) return [];
		const line = `${label}: ${link.address}`;
		return appendToSection(
			text,
			show.language === 'es' ? ['Referencias', ...referenceHeadings] : referenceHeadings,
			2,
			endsInItem(text) ? `- ${line}` : line,
		);
	};
}

/** Whether two addresses lead to the same page: sharing adds parameters that do not matter, and a video has many addresses. */
function sameAddress(address: string): string {
	const video = /[?&]t=/.test(address) ? null : videoIdOf(address);
	if (video !== null) return video;
	return address
		.replace(/[?&](?:utm_[a-z]+|si|feature|fbclid|gclid)=[^&#]*/gi, '')
		.replace(/https?:\/\/(?:www\.)?/i, '')
		.replace(/\/+(?=$|[?#])/, '');
}

/** `github.com/example/tool`: what a reader recognises of an address. */
function titleOf(address: string): string {
	return address
		.replace(/https?:\/\/(?:www\.)?/i, '')
		.replace(/[?#].*/, '')
		.replace(/\/+$/, '');
}

function endsInItem(text: string): boolean {
	const section = findSection(text, referenceHeadings);
	if (section === null) return false;
	const last = readLines(text.slice(section.bodyFrom, section.ownTo)).findLast((line) => line.text.trim() !== '');
	return last !== undefined && /^[ \t]*[-*+][ \t]/.test(last.text);
}

function noAddress(): Problem {
	return problem(
		'link-address',
		'This link cannot be added.',
		'There is no web address in it.',
		'Paste the whole address, with "https://" in front.',
		{ field: 'link' },
	);
}

function secret(): Problem {
	return problem(
		'link-private',
		'This link cannot be added.',
		'It is private: the references are shown to everybody.',
		'Leave it where it is.',
		{ field: 'link' },
	);
}
