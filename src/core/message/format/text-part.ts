// The last step of reading a text: its marks are joined, and what is left of it is text with mail addresses and characters by number.
import { withMailLinks } from './bare-address';
import { joinRuns, type Part } from './delimiter-run';
import type { Inline } from './tree';

/** Joins the marks, then the text between them. Within a link an address is a text: links do not nest. */
export function settleAll(parts: readonly Part[], links: boolean): Inline[] {
	const settle = (some: readonly Part[]): Inline[] => settled(some, links);
	return settle(joinRuns(links ? parts : parts.flatMap(unlinked), settle));
}

function unlinked(part: Part): readonly Part[] {
	return typeof part === 'object' && part.kind === 'link' ? part.inner : [part];
}

function settled(parts: readonly Part[], links: boolean): Inline[] {
	const inlines: Inline[] = [];
	let text = '';
	const flush = (): void => {
		if (links) for (const inline of withMailLinks(text, written)) inlines.push(inline);
		else if (text !== '') inlines.push(written(text));
		text = '';
	};
	for (const part of parts) {
		if (typeof part === 'string') text += part;
		else if (part.kind === 'run') text += part.mark.repeat(part.left);
		else {
			flush();
			inlines.push(part);
		}
	}
	flush();
	return inlines;
}

function written(raw: string): Inline {
	return { kind: 'text', text: withCharacters(raw) };
}

/** `&#8203;` is the character of that number. Names of characters (`&copy;`) stay as they are. */
function withCharacters(text: string): string {
	return text.replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, (_, decimal?: string, hex?: string) => {
		const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
		const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : '\ufffd';
	});
}
