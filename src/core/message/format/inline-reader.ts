// The text of a paragraph, a heading or a cell, mark by mark: CommonMark 0.31 §6 with GFM's strikethrough and bare addresses, and of Obsidian links
// of the vault and highlights. One pass, and each search goes on where the last one of its kind ended, so the time is in proportion to the text.
import { webAddressAt } from './bare-address';
import { depthFrom, type Part, runAt } from './delimiter-run';
import { isPlaceholder, tagEnd } from './html-tag';
import { addressStart, inertAddress } from './inert';
import { labelKey, readTarget, type References } from './link-target';
import { addressLink, type Inline } from './tree';
import { settleAll } from './text-part';
import { trimBlanksAtEnd } from './trim-blanks';

/** Reads the inlines of a text without blanks around its lines. `references` are the links the message defines. */
export function readInlines(text: string, references: References): readonly Inline[] {
	return new InlineReader(text, references).read();
}

/** A bracket that may begin a link: where it stands among the parts, and where in the text its label begins. */
interface Bracket {
	readonly at: number;
	readonly from: number;
	readonly image: boolean;
}

const angleAddress = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const angleMail = /<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)>/iy;

class InlineReader {
	private readonly parts: Part[] = [];
	private readonly brackets: Bracket[] = [];
	/** Brackets before this one stand around a link already, and links do not nest. */
	private linked = 0;
	private at = 0;
	/** Where the text begins that has not become a part yet. */
	private from = 0;
	private readonly found = new Map<string, number>();
	/** Where runs of backticks of each length begin, the last one first; null until the first backtick. */
	private ticks: Map<number, number[]> | null = null;

	constructor(
		private readonly text: string,
		private readonly references: References,
	) {}

	read(): readonly Inline[] {
		while (this.at < this.text.length) {
			if (!this.readMark(this.text.charAt(this.at))) this.at++;
		}
		this.take(this.at);
		return settleAll(this.parts, true);
	}

	/** Takes what begins here; false when it is text. */
	private readMark(char: string): boolean {
		switch (char) {
			case '\\':
				return this.readEscape();
			case '\n':
				return this.readBreak();
			case '`':
				return this.readCode();
			case '*':
			case '_':
			case '~': {
				const run = runAt(this.text, this.at);
				return this.take(this.at + run.length, run);
			}
			case '!':
				return this.text.charAt(this.at + 1) === '[' && (this.readWikilink(1) || this.openBracket(1));
			case '[':
				return this.readWikilink(0) || this.openBracket(0);
			case ']':
				return this.closeBracket();
			case '<':
				return this.readAngle();
			case '=':
				return this.readHighlight();
			case 'h':
			case 'H':
			case 'f':
			case 'F':
			case 'w':
			case 'W':
				return this.readAddress();
			case addressStart:
				return this.readInertAddress();
			default:
				return false;
		}
	}

	/** The text up to here becomes a part, then what was read up to `to`. */
	private take(to: number, part?: Part): true {
		if (this.at > this.from) this.parts.push(this.text.slice(this.from, this.at));
		if (part !== undefined) this.parts.push(part);
		this.at = this.from = to;
		return true;
	}

	private readEscape(): boolean {
		const next = this.text.charAt(this.at + 1);
		if (next === '\n') return this.take(this.at + 2, { kind: 'break' });
		return /[!-/:-@[-`{-~]/.test(next) && this.take(this.at + 2, { kind: 'text', text: next });
	}

	/** Every end of a line is a break, as in the app. */
	private readBreak(): boolean {
		this.parts.push(trimBlanksAtEnd(this.text.slice(this.from, this.at)));
		this.from = this.at;
		return this.take(this.at + 1, { kind: 'break' });
	}

	private readCode(): boolean {
		const { text, at } = this;
		let from = at;
		while (text.charAt(from) === '`') from++;
		const to = this.ticksAfter(from, from - at);
		if (to === null) return this.take(from, text.slice(at, from));
		const code = text.slice(from, to).replace(/\n/g, ' ');
		const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
		return this.take(to + from - at, { kind: 'code', text: isPadded ? code.slice(1, -1) : code });
	}

	/** Where the next run of so many backticks begins; null where there is none. */
	private ticksAfter(at: number, length: number): number | null {
		this.ticks ??= tickRuns(this.text);
		const starts = this.ticks.get(length) ?? [];
		while ((starts.at(-1) ?? at) < at) starts.pop();
		return starts.at(-1) ?? null;
	}

	/** `[[Note|Name]]` is its name; an embed is nothing that could be sent. */
	private readWikilink(bang: 0 | 1): boolean {
		const from = this.at + bang + 2;
		if (!this.text.startsWith('[[', from - 2)) return false;
		const to = this.find(']', from);
		if (to <= from || this.text.charAt(to + 1) !== ']' || this.isBroken(from, to)) return false;
		if (bang === 1) return this.take(to + 2);
		return this.take(to + 2, { kind: 'text', text: nameIn(this.text.slice(from, to)) });
	}

	private readHighlight(): boolean {
		const from = this.at + 2;
		if (!this.text.startsWith('==', this.at) || /^\s?$/.test(this.text.charAt(from))) return false;
		const to = this.find('=', from);
		if (to <= from || this.text.charAt(to + 1) !== '=' || this.isBroken(from, to)) return false;
		return this.take(to + 2, { kind: 'text', text: this.text.slice(from, to) });
	}

	/** Addresses, tags, comments. */
	private readAngle(): boolean {
		const { text, at } = this;
		for (const [pattern, scheme] of [
			[angleAddress, ''],
			[angleMail, 'mailto:'],
		] as const) {
			pattern.lastIndex = at;
			const address = pattern.exec(text)?.[1];
			if (address !== undefined) return this.take(pattern.lastIndex, addressLink(address, scheme + address));
		}
		const end = tagEnd(text, at, (needle, from) => this.find(needle, from));
		if (end === -1) return false;
		const tag = text.slice(at, end);
		return isPlaceholder(tag) ? this.take(end, { kind: 'text', text: tag }) : this.take(end);
	}

	private readAddress(): boolean {
		const link = webAddressAt(this.text, this.at, this.brackets.length > 0);
		return link !== null && this.take(this.at + link.label.length, link);
	}

	private readInertAddress(): boolean {
		inertAddress.lastIndex = this.at;
		const match = inertAddress.exec(this.text);
		return match !== null && this.take(this.at + match[0].length, addressLink(match[1] ?? '', match[1] ?? ''));
	}

	private openBracket(bang: 0 | 1): boolean {
		const from = this.at + bang + 1;
		if (this.find(']', from) === -1) return false;
		this.take(from, this.text.slice(this.at, from));
		this.brackets.push({ at: this.parts.length - 1, from, image: bang === 1 });
		return true;
	}

	/** The end of a link's label, if an address follows it or is defined for it. */
	private closeBracket(): boolean {
		const bracket = this.brackets.pop();
		if (bracket === undefined) return false;
		const isWithin = this.brackets.length < this.linked;
		this.linked = Math.min(this.linked, this.brackets.length);
		const target = isWithin && !bracket.image ? null : this.targetOf(bracket);
		if (target === null) return false;
		const label = this.text.slice(bracket.from, this.at);
		this.take(target.end);
		const inner = settleAll(this.parts.splice(bracket.at).slice(1), false);
		// A picture cannot be sent with a text, and its label says nothing without it.
		if (bracket.image) return true;
		this.linked = this.brackets.length;
		this.parts.push({ kind: 'link', href: target.href, label, inner, depth: depthFrom(inner) + 1 });
		return true;
	}

	private targetOf({ from }: Bracket): { readonly href: string; readonly end: number } | null {
		const { text, at } = this;
		const next = text.charAt(at + 1);
		const target = next === '(' ? readTarget(text, at + 1) : null;
		if (target !== null || this.references.size === 0) return target;
		const close = next === '[' ? this.find(']', at + 2) : -1;
		const second = close === -1 ? '' : text.slice(at + 2, Math.min(close, at + 1002));
		const end = close === -1 ? at + 1 : close + 1;
		const key = labelKey(second === '' ? text.slice(from, Math.min(at, from + 1000)) : second);
		const href = this.references.get(key);
		return href === undefined ? null : { href, end };
	}

	private isBroken(from: number, to: number): boolean {
		const line = this.find('\n', from);
		return line !== -1 && line < to;
	}

	/** Where a text stands next; -1 where it does not. Asked for ever later places, it searches each piece of the text once. */
	private find(needle: string, from: number): number {
		const known = this.found.get(needle);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const at = this.text.indexOf(needle, from);
		this.found.set(needle, at);
		return at;
	}
}

function tickRuns(text: string): Map<number, number[]> {
	const runs = new Map<number, number[]>();
	for (let end = text.lastIndexOf('`'); end !== -1;) {
		let from = end;
		while (text.charAt(from - 1) === '`') from--;
		const length = end - from + 1;
		const starts = runs.get(length);
		if (starts === undefined) runs.set(length, [from]);
		else starts.push(from);
		end = from === 0 ? -1 : text.lastIndexOf('`', from - 1);
	}
	return runs;
}

function nameIn(wikilink: string): string {
	const bar = wikilink.indexOf('|');
	if (bar >= 0) return wikilink.slice(bar + 1);
	return (
		wikilink
			.replace(/[#^].*$/, '')
			.split('/')
			.pop() ?? wikilink
	);
}
