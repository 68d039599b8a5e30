// Reading a line from left to right by columns, as Markdown counts indentation: a tab reaches to the next multiple of four.

const TAB = 9;
const SPACE = 32;

export class LineCursor {
	/** End of the line's text. */
	end = 0;
	/** The first character ahead that is no blank, and how many columns away it is. */
	next = 0;
	indent = 0;
	private at = 0;
	private column = 0;
	/** Columns of the tab at `at` that are not used up, where some of it are. */
	private restOfTab = 0;

	constructor(private readonly text: string) {}

	start(from: number, end: number): void {
		this.at = from;
		this.end = end;
		this.column = 0;
		this.restOfTab = 0;
		this.look();
	}

	/** The first character that is no blank; empty at the end of the line. */
	get char(): string {
		return this.next < this.end ? this.text.charAt(this.next) : '';
	}

	/** The line from there on. */
	get rest(): string {
		return this.text.slice(this.next, this.end);
	}

	/** The line with the blanks before it. Of a tab that is used up in part, blanks are left. */
	get indented(): string {
		const from = this.restOfTab > 0 ? this.at + 1 : this.at;
		return ' '.repeat(this.restOfTab) + this.text.slice(from, this.end);
	}

	get isBlank(): boolean {
		return this.next === this.end;
	}

	/** Goes on by columns; a tab may be used up in part. */
	skip(columns: number): void {
		const to = this.column + columns;
		if (columns > 0) this.restOfTab = 0;
		while (this.column < to && this.at < this.end) {
			const width = this.text.charCodeAt(this.at) === TAB ? 4 - (this.column % 4) : 1;
			if (this.column + width > to) {
				this.restOfTab = this.column + width - to;
				this.column = to;
				break;
			}
			this.column += width;
			this.at++;
		}
		this.look();
	}

	/** Goes past `>` and the one blank that belongs to it. */
	skipQuoteMark(): void {
		this.skip(this.indent + 1);
		if (this.indent > 0) this.skip(1);
	}

	private look(): void {
		let column = this.column;
		let at = this.at;
		for (; at < this.end; at++) {
			const code = this.text.charCodeAt(at);
			if (code === SPACE) column++;
			else if (code === TAB) column += 4 - (column % 4);
			else break;
		}
		this.next = at;
		this.indent = column - this.column;
	}
}
