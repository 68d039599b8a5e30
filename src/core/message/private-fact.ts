// What must not reach a public or internal text, wherever in it it comes from: the studio link and the guests' private contacts.
import type { EpisodeDetails } from '../episode/episode';
import type { ShowProfile } from '../show/profile';
import { isPublic } from './message-facts';

/** A private fact found in a text. */
export interface PrivateFact {
	readonly kind: 'studio' | 'contact';
	/** As it stands among the facts, or in the text when it is a studio link of another episode. */
	readonly value: string;
}

const anAddress = /https?:\/\/[^\s<>"')\]]+|(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"')\]]*/gi;

/**
 * The private facts in a text. Case, scheme, `www.` and percent-encoding make no difference; a link into the streaming studio of the show
 * is private whatever episode it belongs to, since a template with a link typed in would carry it into every text.
 */
export function privateFactsIn(
	text: string,
	details: Pick<EpisodeDetails, 'studio' | 'guests'>,
	show: Pick<ShowProfile, 'links'>,
): readonly PrivateFact[] {
	const searched = folded(text);
	const found: PrivateFact[] = [];
	if (details.studio !== null && searched.includes(folded(details.studio)))
		found.push({ kind: 'studio', value: details.studio });
	else {
		const link = studioLinkIn(text, show.links['streaming'] ?? '');
		if (link !== null) found.push({ kind: 'studio', value: link });
	}
	const contacts = details.guests.flatMap(({ email, contacts }) => [
		...(email === null ? [] : [email]),
		...contacts
			.filter((contact) => !isPublic(contact) && mayIdentify(contact.address))
			.map(({ address }) => address.replace(/^mailto:/i, '')),
	]);
	for (const value of new Set(contacts)) if (searched.includes(folded(value))) found.push({ kind: 'contact', value });
	return found;
}

/** A mail address or a number of some length: a contact such as `Ann` would be found in every text. */
function mayIdentify(address: string): boolean {
	return address.includes('@') || address.replace(/\D/g, '').length >= 6;
}

/** A link to a place inside the studio; the studio's front page is no secret. */
function studioLinkIn(text: string, streaming: string): string | null {
	const studio = folded(streaming).split('/')[0] ?? '';
	if (studio === '' || /(?:^|\.)youtu(?:\.be|be\.com)$/.test(studio)) return null;
	for (const [link] of text.matchAll(anAddress)) {
		const [host = '', ...path] = folded(link).split('/');
		if ((host === studio || host.endsWith(`.${studio}`)) && path.join('') !== '' && folded(link) !== folded(streaming))
			return link;
	}
	return null;
}

/** For comparing: decoded, in small letters, without scheme, `www.` and a slash at the end. */
function folded(text: string): string {
	return decoded(text)
		.toLowerCase()
		.replace(/https?:\/\/(?:www\.)?/g, '')
		.replace(/\/+$/, '');
}

function decoded(text: string): string {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});
}
