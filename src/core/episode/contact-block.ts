// How to reach the guests: a fence of `Contact <name>:` and `Label: address` lines under the references.
import { fold } from '../text/fold';
import type { BodyLine } from './body-line';
import type { LabelledLink } from './episode';

export interface ContactBlock {
	/** The name after `Contact`, empty when there is none. */
	readonly name: string;
	/** Lines with something behind their label. */
	readonly entries: readonly LabelledLink[];
	/** Offsets of its lines, the first one and the line break of the last one left out. */
	readonly from: number;
	readonly to: number;
}

const heading = /^contact(?:o|a)?(?:\s+(?:de\s+)?(\S.*?))?\s*:?$/iu;
const placeholder = /^(?:\?+|x{3,}|tb[dca]|todo|\[.*\]|<.*>)$/iu;

/** The contact blocks of a note, in order. Several people may share one fence, each under a `Contact …` line of their own. */
export function readContactBlocks(lines: readonly BodyLine[]): readonly ContactBlock[] {
	const blocks: { name: string; entries: LabelledLink[]; from: number; to: number }[] = [];
	let fence: string | null = null;
	let open = false;
	for (const line of lines) {
		const text = line.text.trim();
		const mark: string | null = line.hidden ? (/^(?:`{3,}|~{3,})/u.exec(text)?.[0] ?? null) : null;
		if (!line.hidden || mark !== null) {
			// The contact lines of one fence are not those of the next.
			fence = fence === null ? mark : null;
			open = false;
			continue;
		}
		const head = fence === null ? null : heading.exec(text);
		const end = line.from + line.text.length;
		if (head !== null) blocks.push({ name: head[1] ?? '', entries: [], from: end, to: end });
		open ||= head !== null;
		const entry = head === null && open ? entryOf(text) : null;
		if (entry !== null) blocks.at(-1)?.entries.push(entry);
		const block = blocks.at(-1);
		if (open && block !== undefined && text !== '') block.to = end;
	}
	return blocks;
}

function entryOf(line: string): LabelledLink | null {
	const [, label = '', address = ''] = /^([\p{L}][^:]*?)\s*:\s+(\S.*)$/u.exec(line) ?? [];
	if (label !== '') return placeholder.test(address) ? null : { label, address };
	return addressLabel(line) === null ? null : { label: addressLabel(line) ?? '', address: line };
}

/** The block of one guest: the one with the name, the first name or a word of the name; the only block where there is one guest. */
export function blockOf(
	guest: { readonly name: string; readonly firstName: string },
	blocks: readonly ContactBlock[],
	guestCount: number,
): ContactBlock | null {
	const names = [guest.name, guest.firstName, ...guest.name.split(' ')].map((name) => fold(name.replace(/[()]/gu, '')));
	for (const name of names) {
		const found = blocks.find((block) => fold(block.name.replace(/[()]/gu, '')) === name);
		if (found !== undefined) return found;
	}
	return guestCount === 1 && blocks.length === 1 ? (blocks[0] ?? null) : null;
}

/** Sites by the end of their host name; what is no host of this table is somebody's own site. */
const sites: readonly (readonly [host: string, label: string])[] = [
	['linkedin.com', 'LinkedIn'],
	['github.com', 'GitHub'],
	['gitlab.com', 'GitLab'],
	['x.com', 'X'],
	['twitter.com', 'X'],
	['bsky.app', 'Bluesky'],
	['youtube.com', 'YouTube'],
	['instagram.com', 'Instagram'],
];

/** The usual label of a pasted address: `Email`, the network's name, `Mastodon` for `/@name`, else `Site`. Null when it is no address. */
export function addressLabel(address: string): string | null {
	if (isEmail(address)) return 'Email';
	if (!/^https?:\/\/\S+$/iu.test(address) || !URL.canParse(address)) return null;
	const { hostname, pathname } = new URL(address);
	const site = sites.find(([host]) => hostname === host || hostname.endsWith(`.${host}`));
	if (site !== undefined) return site[1];
	return /^\/@[^/]+\/?$/u.test(pathname) ? 'Mastodon' : 'Site';
}

/** Whether a text is a mail address, with or without `mailto:`. */
export function isEmail(text: string): boolean {
	return /^(?:mailto:)?[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:.]+$/iu.test(text);
}
