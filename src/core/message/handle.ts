// What a person is called on a network, read from their contacts. A handle is the one fact that may call somebody, so it is checked here.
import type { LabelledLink } from '../episode/episode';
import { fold } from '../text/fold';

interface Network {
	/** Labels of contacts, folded. */
	readonly labels: readonly string[];
	/** The handle in an address of the network, or written plainly. Null: none of this network. */
	read(address: string): string | null;
}

const networks: Readonly<Record<string, Network>> = {
	x: {
		labels: ['x', 'twitter'],
		read: (address) =>
			named(
				address,
				/^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/@?(\w{1,15})\/?(?:\?.*)?$/i,
				/^@?(\w{1,15})$/,
			),
	},
	mastodon: { labels: ['mastodon', 'fediverse'], read: mastodonHandle },
	bluesky: {
		labels: ['bluesky', 'bsky'],
		read: (address) =>
			named(address, /^(?:https?:\/\/)?bsky\.app\/profile\/([\w-]+(?:\.[\w-]+)+)\/?$/i, /^@?([\w-]+(?:\.[\w-]+)+)$/),
	},
	threads: {
		labels: ['threads'],
		read: (address) =>
			named(address, /^(?:https?:\/\/)?(?:www\.)?threads\.(?:net|com)\/@([\w.]{1,30})\/?$/i, /^@?([\w.]{1,30})$/),
	},
	youtube: {
		labels: ['youtube'],
		read: (address) =>
			named(address, /^(?:https?:\/\/)?(?:www\.)?youtube\.com\/@([\w.-]{3,30})\/?$/i, /^@?([\w.-]{3,30})$/),
	},
};

/** The handle with its `@` that somebody's contacts give for a network (`x`, `mastodon`, `bluesky`, `threads`, `youtube`); null where there is none. */
export function handleOn(network: string, contacts: readonly LabelledLink[]): string | null {
	const known = networks[network];
	if (known === undefined) return null;
	for (const { label, address } of contacts) {
		const handle = known.labels.includes(fold(label)) ? known.read(address.trim()) : null;
		if (handle !== null) return handle;
	}
	return null;
}

/** From the address of a profile, or from a handle written plainly. */
function named(address: string, profile: RegExp, plain: RegExp): string | null {
	const name = (profile.exec(address) ?? plain.exec(address))?.[1];
	return name === undefined ? null : `@${name}`;
}

/** The server is part of the name: `https://hachyderm.io/@ada` is `@ada@hachyderm.io`. */
function mastodonHandle(address: string): string | null {
	const [, server, name] = /^https?:\/\/([\w-]+(?:\.[\w-]+)+)\/@(\w+)\/?$/i.exec(address) ?? [];
	if (server !== undefined && name !== undefined) return `@${name}@${server}`;
	return named(address, /^@?(\w+@[\w-]+(?:\.[\w-]+)+)$/, /^@?(\w+@[\w-]+(?:\.[\w-]+)+)$/);
}
