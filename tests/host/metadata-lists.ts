// List items as the metadata cache has them: parents, columns and ends are not what one would guess.
import type { ListItemCache } from 'obsidian';
import { columnsOf, indexOfColumn } from './metadata-places';
import type { Places } from './metadata-places';

/** What the walk needs of a Markdown syntax tree. */
export interface Node {
	type: string;
	children?: Node[];
	value?: string;
	position: { start: Point; end: Point };
}

interface Point {
	line: number;
	column: number;
	offset: number;
}

/** The item that holds a list: its line, and the column at which its content begins. */
export interface Holder {
	line: number;
	column: number;
}

const marker = /^([-*+]|\d{1,9}[.)])([ \t]*)/;
const taskMark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\n])\](?=[ \t]|$)/;

/** The items of one list item's line, and the holder of what is nested in it. */
export function readItem(
	source: string,
	places: Places,
	list: Node,
	item: Node,
	holder: Holder | null,
	prefix: number,
): { items: ListItemCache[]; holder: Holder } {
	const markAt = item.position.start.offset;
	const line = item.position.start.line - 1;
	const lineAt = places.lineStart(line);
	const before = source.slice(lineAt, markAt);
	const raw = source.slice(markAt, item.position.end.offset);
	const first = (raw.split('\n')[0] ?? '').replace(/\r$/, '');
	const [whole = '', mark = ''] = marker.exec(raw) ?? [];

	// Where the content of whatever holds the item begins on its line, not where its marker stands.
	const start = lineAt + indexOfColumn(before, holder?.column ?? prefix);
	const end = ownEnd(item) ?? Math.min(item.position.end.offset, markAt + whole.trimEnd().length);
	const listLine = list.position.start.line - 1;
	const cache: ListItemCache = { parent: holder?.line ?? -(listLine || 1), position: places.pos(start, end) };
	const task = taskMark.exec(first);
	if (task?.[1] !== undefined) cache.task = task[1];

	const items = [cache];
	// "- [ ] 1. text" is two items of one line: the task, and in it an ordered one.
	if (task && /^[ \t](?:[-*+]|\d{1,9}[.)])[ \t]/.test(first.slice(task[0].length)))
		items.push({ parent: line, position: places.pos(markAt + task[0].length + 1, end) });

	return { items, holder: { line, column: contentColumn(before, mark, whole) } };
}

/** The end of an item's own text and code, before its first nested list. */
function ownEnd(item: Node): number | null {
	const children = item.children ?? [];
	const nested = children.findIndex((child) => child.type === 'list');
	return children.slice(0, nested < 0 ? children.length : nested).at(-1)?.position.end.offset ?? null;
}

function contentColumn(before: string, mark: string, whole: string): number {
	const marked = columnsOf(before + mark);
	const padding = columnsOf(before + whole) - marked;
	return marked + (padding > 4 || padding === 0 ? 1 : padding);
}
