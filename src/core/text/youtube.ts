// YouTube addresses: a fixed table of the forms people paste. Sources: YouTube's share dialog and address bar, Studio, and YouTube Data API ids.

/** An id is 11 characters; it may begin with `-`. */
const id = /^[A-Za-z0-9_-]{11}$/;
/** Paths that carry the id as their second part. */
const withIdInPath = new Set(['live', 'embed', 'shorts', 'v']);
/** `embed/live_stream?channel=…` and playlists look like ids and are none. */
const notAnId = new Set(['live_stream', 'videoseries']);
/** How nearly all of them are written: these are read without taking the address apart. */
const usual = /^https:\/\/(?:www\.)?(?:youtube\.com\/(?:watch\?v=|live\/)|youtu\.be\/)([A-Za-z0-9_-]{11})$/;
const watchHosts = new Set([
	'youtube.com',
	'www.youtube.com',
	'm.youtube.com',
	'music.youtube.com',
	'youtube-nocookie.com',
	'www.youtube-nocookie.com',
]);

/** Whether the text is the bare id of a video. */
export function isVideoId(text: string): boolean {
	return id.test(text) && !notAnId.has(text);
}

/** Whether the address is on one of YouTube's hosts, with or without a video. No scheme counts as https. */
export function isYouTube(address: string): boolean {
	const host = parse(address)?.host;
	return (
		host !== undefined &&
		(watchHosts.has(host) || host === 'youtu.be' || host === 'www.youtu.be' || host === 'studio.youtube.com')
	);
}

/**
 * The id of the video an address leads to, or null: channels, playlists, other sites (`youtube.com.evil.com`), other schemes and
 * bare ids have none. Parameters such as `si`, `t` and `list` do not matter.
 */
export function videoIdOf(address: string): string | null {
	const [, plain] = usual.exec(address) ?? [];
	if (plain !== undefined) return idOrNull(plain);
	const url = parse(address);
	if (url === null) return null;
	const [first = '', second = ''] = url.path;
	if (url.host === 'youtu.be' || url.host === 'www.youtu.be') return idOrNull(first);
	if (url.host === 'studio.youtube.com') return first === 'video' ? idOrNull(second) : null;
	if (!watchHosts.has(url.host)) return null;
	if (first === 'watch' && second === '') return idOrNull(url.video);
	return withIdInPath.has(first) ? idOrNull(second) : null;
}

/** The address people open. */
export function watchAddress(videoId: string): string {
	return `https://www.youtube.com/watch?v=${videoId}`;
}

/** The address a player in a page needs: a watch or live page does not play there. */
export function embedAddress(videoId: string): string {
	return `https://www.youtube.com/embed/${videoId}`;
}

function idOrNull(text: string): string | null {
	return isVideoId(text) ? text : null;
}

interface Parsed {
	readonly host: string;
	readonly path: readonly string[];
	readonly video: string;
}

function parse(address: string): Parsed | null {
	const text = address.trim();
	if (text === '' || /\s/.test(text)) return null;
	const withScheme = /^https?:\/\//i.test(text) ? text : text.startsWith('//') ? `https:${text}` : `https://${text}`;
	let url: URL;
	try {
		url = new URL(withScheme);
	} catch {
		return null;
	}
	// A user name or port in front of an address people share is a disguise; `javascript:…` ends up here as a port.
	if (url.username !== '' || url.password !== '' || url.port !== '') return null;
	return {
		host: url.hostname.replace(/\.$/, ''),
		path: url.pathname.split('/').filter((part) => part !== ''),
		video: url.searchParams.get('v') ?? '',
	};
}
