// Lines of a text with their offsets. A line ends at LF, CRLF or a lone CR, as in CommonMark and in the editor.

export interface Line {
	/** Without its line break. */
	readonly text: string;
	readonly from: number;
	/** Where the text of the line ends. */
	readonly to: number;
	/** Where the next line begins: after the line break, or the end of the text. */
	readonly end: number;
}

/** All lines, at least one: an empty text is one empty line, and a final line break is followed by one more. A byte order mark belongs to none. */
export function readLines(text: string): Line[] {
	const lines: Line[] = [];
	const breaks = new LineBreaks(text);
	let from = startOf(text);
	for (;;) {
		const to = breaks.next(from);
		const end = afterBreak(text, to);
		lines.push({ text: text.slice(from, to), from, to, end });
		if (end === to) return lines;
		from = end;
	}
}

/** Where the text begins: after the byte order mark, where there is one. */
export function startOf(text: string): number {
	return text.charCodeAt(0) === BOM ? 1 : 0;
}

/** The line break most lines of the text end with; LF where there is none or a tie. */
export function newlineOf(text: string): '\n' | '\r\n' {
	let crlf = 0;
	let all = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
		all++;
		if (text.charCodeAt(at - 1) === CR) crlf++;
	}
	return crlf * 2 > all ? '\r\n' : '\n';
}

/** Offset after the line break at `at`; `at` itself where there is none. */
export function afterBreak(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code === LF) return at + 1;
	if (code !== CR) return at;
	return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Finds line breaks from left to right. A text without CR, which is nearly every note, costs one search per line. */
export class LineBreaks {
	private cr: number;

	constructor(private readonly text: string) {
		this.cr = text.indexOf('\r');
	}

	/** Offset of the first line break at or after `from`, or the length of the text. Calls must not go backwards. */
	next(from: number): number {
		const lf = this.text.indexOf('\n', from);
		const end = lf === -1 ? this.text.length : lf;
		if (this.cr === -1) return end;
		if (this.cr < from) this.cr = this.text.indexOf('\r', from);
		return this.cr === -1 ? end : Math.min(this.cr, end);
	}
}

const BOM = 0xfeff;
const LF = 10;
const CR = 13;
