// The app's editor: its positions and its transactions, over a CodeMirror 6 view.
import { redo, undo } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import type { EditorState, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type {
	EditorPosition,
	EditorRange,
	EditorRangeOrCaret,
	EditorSelectionOrCaret,
	EditorTransaction,
} from 'obsidian';

export class Editor {
	constructor(
		/** The view itself, which the app's editor carries too. */
		readonly cm: EditorView,
	) {}

	getValue(): string {
		return this.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return this.doc.line(line + 1).text;
	}

	setLine(line: number, text: string): void {
		const { from, to } = this.doc.line(line + 1);
		this.cm.dispatch({ changes: { from, to, insert: text } });
	}

	lineCount(): number {
		return this.doc.lines;
	}

	lastLine(): number {
		return this.doc.lines - 1;
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.doc.sliceString(this.posToOffset(from), this.posToOffset(to));
	}

	replaceRange(text: string, from: EditorPosition, to: EditorPosition = from, origin?: string): void {
		this.transaction({ changes: [{ from, to, text }] }, origin);
	}

	getSelection(): string {
		const { from, to } = this.main;
		return this.doc.sliceString(from, to);
	}

	somethingSelected(): boolean {
		return !this.main.empty;
	}

	replaceSelection(text: string, origin?: string): void {
		this.transaction({ replaceSelection: text }, origin);
	}

	listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
		return this.cm.state.selection.ranges.map((range) => ({
			anchor: this.offsetToPos(range.anchor),
			head: this.offsetToPos(range.head),
		}));
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.main[side]);
	}

	setCursor(pos: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
	}

	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
		const selections = ranges.map(({ anchor, head = anchor }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(selections, main) });
	}

	/** All changes speak of the text as it is; the selection of the text as it becomes. One step of undo. */
	transaction({ changes = [], replaceSelection, selection, selections }: EditorTransaction, origin?: string): void {
		const { state } = this.cm;
		const specs = changes.map(({ from, to = from, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to),
			insert: text,
		}));
		if (replaceSelection !== undefined)
			for (const { from, to } of state.selection.ranges) specs.push({ from, to, insert: replaceSelection });
		const changed = state.changes(specs);
		const wanted = selections ?? (selection ? [selection] : []);
		this.cm.dispatch({
			changes: changed,
			selection:
				wanted.length > 0 ? select(changed.apply(state.doc), wanted) : afterInsert(state, replaceSelection, changed),
			...(origin !== undefined && { userEvent: origin }),
		});
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo(x ?? this.cm.scrollDOM.scrollLeft, y ?? this.cm.scrollDOM.scrollTop);
	}

	scrollIntoView({ from, to }: EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
	}

	posToOffset(pos: EditorPosition): number {
		return offsetIn(this.doc, pos);
	}

	offsetToPos(offset: number): EditorPosition {
		const line = this.doc.lineAt(Math.max(0, Math.min(offset, this.doc.length)));
		return { line: line.number - 1, ch: Math.min(offset, this.doc.length) - line.from };
	}

	private get doc(): Text {
		return this.cm.state.doc;
	}

	private get main() {
		return this.cm.state.selection.main;
	}
}

/** Positions outside of the text are moved to its nearest place. */
function offsetIn(doc: Text, { line, ch }: EditorPosition): number {
	if (line < 0) return 0;
	if (line >= doc.lines) return doc.length;
	const { from, to } = doc.line(line + 1);
	return Math.max(from, Math.min(from + ch, to));
}

function select(doc: Text, ranges: EditorRangeOrCaret[]): EditorSelection {
	return EditorSelection.create(
		ranges.map(({ from, to = from }) => EditorSelection.range(offsetIn(doc, from), offsetIn(doc, to))),
	);
}

/** A replaced selection leaves the cursor behind what was put in; any other change moves it along. */
function afterInsert(
	state: EditorState,
	text: string | undefined,
	changed: ReturnType<EditorState['changes']>,
): EditorSelection {
	const moved = state.selection.map(changed, 1);
	return text === undefined
		? moved
		: EditorSelection.create(moved.ranges.map((range) => EditorSelection.cursor(range.to)));
}
