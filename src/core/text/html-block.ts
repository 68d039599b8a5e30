// HTML blocks of CommonMark 0.31 §4.6: the seven ways one begins, and where it ends. Tasks inside them are none.

export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const blockTags =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|' +
	'h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const attribute = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';

const starts: readonly (readonly [HtmlKind, RegExp])[] = [
	[1, /^<(?:script|pre|style|textarea)(?:\s|>|$)/i],
	[2, /^<!--/],
	[3, /^<\?/],
	[4, /^<![a-z]/i],
	[5, /^<!\[CDATA\[/],
	[6, new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i')],
	[7, new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${attribute})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`, 'i')],
];

const ends: Readonly<Partial<Record<HtmlKind, RegExp>>> = {
	1: /<\/(?:script|pre|style|textarea)>/i,
	2: /-->/,
	3: /\?>/,
	4: />/,
	5: /\]\]>/,
};

/** The kind of HTML block a line (without its indentation) begins, or null. The seventh kind cannot interrupt a paragraph. */
export function htmlStart(line: string, inParagraph: boolean): HtmlKind | null {
	for (const [kind, start] of starts) {
		if (start.test(line)) return kind === 7 && inParagraph ? null : kind;
	}
	return null;
}

/** Whether a block of this kind ends on this line, its first one included. The last two kinds end before a blank line. */
export function htmlEnd(kind: HtmlKind, line: string): boolean {
	return ends[kind]?.test(line) ?? false;
}

/** Whether a block of this kind runs on until its end is found, over blank lines and, if need be, to the end of the note. */
export function runsOn(kind: HtmlKind): boolean {
	return kind < 6;
}
