// Where the video of an episode is: in the property, in a link line or in the player, in every form people paste it.
import { readLink } from '../text/link';
import { videoIdOf } from '../text/youtube';
import type { BodyLine } from './body-line';

const placeholder = /(?:^|[/=])(?:tb[dca]|todo|x{3,}|\?+)$/iu;
const playerSource = /<iframe\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;

/**
 * The address in a property, also where it was pasted as a Markdown link; null for what is no web address yet: empty, `TBD`,
 * `https://www.youtube.com/watch?v=TBD`, `…/live/xxx`.
 */
export function readAddress(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const text = value.trim();
	const address = readLink(text)?.target ?? text;
	return /^https?:\/\/[^\s/]+/iu.test(address) && !placeholder.test(address) ? address : null;
}

/** The video address that stands in the note above its sections: `[url](…)`, `![](…)`, a bare address, else the player's. */
export function readVideoLine(head: readonly BodyLine[]): string | null {
	// An address and its player fit on a line of this length; searching a longer one for links takes too long.
	const lines = head.map((line) => line.text.trim()).filter((line) => line.length < 2000);
	for (const line of lines) {
		const address = readAddress(line);
		if (address !== null && videoIdOf(address) !== null) return address;
	}
	for (const line of lines) {
		const [, double, single] = playerSource.exec(line) ?? [];
		const address = readAddress(double ?? single);
		if (address !== null && videoIdOf(address) !== null) return address;
	}
	return null;
}
