// Markdown in colour for the page's editor: the stand-in app edits plain text, and a note is easier to read than its source.
// Lines and words get class names; the text itself, and what the plugin sees of it, stays as it is.
import type { Text } from '@codemirror/state';
import { RangeSetBuilder, StateEffect } from '@codemirror/state';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { Decoration, ViewPlugin } from '@codemirror/view';
import { MarkdownView } from '../host/obsidian';
import type { HostApp } from '../host/app';

/** Colours every note that is opened from now on. */
export function colorNotes(app: HostApp): void {
	app.workspace.on('file-open', () => {
		app.workspace.iterateAllLeaves(({ view }) => {
			if (!(view instanceof MarkdownView)) return;
			const { cm } = view.editor;
			if (cm.plugin(colors) === null) cm.dispatch({ effects: StateEffect.appendConfig.of(colors) });
		});
	});
}

/** What runs over several lines. */
type Block = 'frontmatter' | 'code' | null;

const words = new RegExp(
	[
		/(?<code>`[^`]+`)/,
		/(?<link>!?\[\[[^\]]+\]\]|\[[^\]]*\]\([^)]*\)|https?:\/\/[^\s)>\]]+)/,
		/(?<strong>\*\*[^*]+\*\*)/,
		/(?<emphasis>\*[^*\s][^*]*\*)/,
	]
		.map((one) => one.source)
		.join('|'),
	'g',
);
const wordClasses = { code: 'cm-inline-code', link: 'cm-link', strong: 'cm-strong', emphasis: 'cm-em' } as const;

const colors = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorate(view);
		}

		update(update: ViewUpdate): void {
			if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const { doc } = view.state;
	const { from, to } = view.viewport;
	const first = doc.lineAt(from).number;
	const last = doc.lineAt(to).number;
	let block: Block = null;
	for (let number = 1; number <= last; number++) {
		const line = doc.line(number);
		const inside: Block = block;
		block = nextBlock(block, line.text, number, doc);
		// The fence that opens or closes belongs to its block.
		const own = inside ?? block;
		if (number < first) continue;
		const { classes, indent } = lineLook(line.text, own);
		if (classes !== '') {
			// The first row starts at the margin, the wrapped ones under its text.
			const style = indent > 0 ? `padding-inline-start: ${indent}em; text-indent: -${indent}em` : '';
			builder.add(line.from, line.from, Decoration.line({ attributes: { class: classes, style } }));
		}
		if (own !== null) continue;
		for (const match of line.text.matchAll(words)) {
			const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
			if (kind === undefined) continue;
			const at = line.from + match.index;
			builder.add(at, at + match[0].length, Decoration.mark({ class: wordClasses[kind as keyof typeof wordClasses] }));
		}
	}
	return builder.finish();
}

function nextBlock(block: Block, text: string, number: number, doc: Text): Block {
	if (block === 'frontmatter') return text === '---' ? null : block;
	if (number === 1 && text === '---' && doc.lines > 1) return 'frontmatter';
	if (/^\s*(?:```|~~~)/.test(text)) return block === 'code' ? null : 'code';
	return block;
}

/** Class names of a line, and how far its wrapped rows hang in, in em. */
function lineLook(text: string, block: Block): { classes: string; indent: number } {
	if (block !== null) return { classes: `cm-${block}-line`, indent: 0 };
	const heading = /^(#{1,6})\s/.exec(text);
	if (heading) return { classes: `HyperMD-header cm-header-${heading[1]?.length ?? 1}`, indent: 0 };
	const list = /^(\s*)(?:[-*+]|\d+[.)])\s(?:\[(.)\]\s)?/.exec(text);
	if (list) {
		const tabs = (list[1] ?? '').replaceAll('    ', '\t').length;
		const done = list[2] !== undefined && list[2] !== ' ' && list[2] !== '/';
		const classes = `cm-list-line${done ? ' cm-done-line' : ''}`;
		return { classes, indent: tabs * 1.2 + (list[2] === undefined ? 0.7 : 1.75) };
	}
	const indented = /^\t*/.exec(text)?.[0].length ?? 0;
	if (/^\s*>/.test(text)) return { classes: 'cm-quote-line', indent: indented * 1.2 + 0.8 };
	if (/^\w[\w ]*::/.test(text)) return { classes: 'cm-field-line', indent: 0 };
	return { classes: indented > 0 ? 'cm-indented-line' : '', indent: indented * 1.2 };
}
