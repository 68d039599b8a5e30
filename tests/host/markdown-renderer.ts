// A small MarkdownRenderer: marked, with internal links and without frontmatter, comments and scripts.
import { Marked } from 'marked';
import type { App } from './app';
import { Component } from './events';
import { getFrontMatterInfo } from './yaml';

export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
	}
}

const wikilink = /^!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/;

const marked = new Marked({
	extensions: [
		{
			name: 'wikilink',
			level: 'inline',
			start: (source) => source.indexOf('[['),
			tokenizer(source) {
				const [raw, target = '', label = target] = wikilink.exec(source) ?? [];
				return raw === undefined ? undefined : { type: 'wikilink', raw, target, label };
			},
			renderer: ({ target, label }) =>
				`<a class="internal-link" data-href="${escape(target)}" href="${escape(target)}">${escape(label)}</a>`,
		},
	],
});

export abstract class MarkdownRenderer extends MarkdownRenderChild {
	static async render(
		_app: App,
		markdown: string,
		element: HTMLElement,
		_sourcePath: string,
		_owner: Component,
	): Promise<void> {
		const body = markdown.slice(getFrontMatterInfo(markdown).contentStart).replace(/%%[\s\S]*?%%/g, '');
		const page = new DOMParser().parseFromString(await marked.parse(body), 'text/html');
		for (const unsafe of page.querySelectorAll('script, style, object, embed')) unsafe.remove();
		element.append(...[...page.body.childNodes].map((node) => element.doc.importNode(node, true)));
	}
}

function escape(value: unknown): string {
	return String(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
