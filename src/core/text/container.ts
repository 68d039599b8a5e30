// What stands around the blocks of Markdown: block quotes and list items (CommonMark 0.31 §5), and how a line goes on in them.
import type { LineCursor } from './line-cursor';

/** A quote, or a list item with the columns its content is indented by. `empty` until something stands in it. */
export interface Container {
	readonly quote: boolean;
	readonly indent: number;
	empty: boolean;
}

/** Goes past the marks of the open containers, the outermost first. Answers how many of them go on in this line. */
export function matchContainers(cursor: LineCursor, containers: readonly Container[]): number {
	let matched = 0;
	for (const container of containers) {
		if (container.quote) {
			if (cursor.indent > 3 || cursor.char !== '>') break;
			cursor.skipQuoteMark();
		} else if (cursor.isBlank) {
			if (container.empty) break;
			cursor.skip(container.indent);
		} else if (cursor.indent >= container.indent) {
			cursor.skip(container.indent);
			container.empty = false;
		} else break;
		matched++;
	}
	return matched;
}

/** Goes past a list item's mark of so many characters and the blanks that belong to it. Answers the item. */
export function enterItem(cursor: LineCursor, width: number): Container {
	const outer = cursor.indent + width;
	cursor.skip(outer);
	const empty = cursor.isBlank;
	// More than four blanks are one, and the rest begins a piece of code.
	const padding = empty || cursor.indent > 4 ? 1 : cursor.indent;
	cursor.skip(Math.min(padding, cursor.indent));
	return { quote: false, indent: outer + padding, empty };
}
