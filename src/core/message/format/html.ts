import { type Dialect, type ListItem, writeMarkdown } from './markdown';
import { reveal } from './inert';

export const html: Dialect = {
	text: (raw) => escapeHtml(reveal(raw, true)),
	strong: (inner) => `<strong>${inner}</strong>`,
	emphasis: (inner) => `<em>${inner}</em>`,
	strike: (inner) => `<s>${inner}</s>`,
	code: (raw) => `<code>${escapeHtml(reveal(raw))}</code>`,
	link: (inner, href) => `<a href="${escapeHtml(href)}">${inner}</a>`,
	lineBreak: '<br>',
	// Slack and Meetup drop headings: a bold line reads the same everywhere.
	heading: (inner) => `<p><strong>${inner}</strong></p>`,
	paragraph: (inner) => `<p>${inner}</p>`,
	quote: (inner) => `<blockquote>${inner}</blockquote>`,
	codeBlock: (raw) => `<pre>${escapeHtml(reveal(raw))}</pre>`,
	rule: '<hr>',
	list: (items, ordered, start) => {
		const tag = ordered ? 'ol' : 'ul';
		const first = ordered && start !== 1 ? ` start="${start}"` : '';
		return `<${tag}${first}>${items.map(itemOf).join('')}</${tag}>`;
	},
	table: (rows) =>
		`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
	gap: '\n',
};

/** HTML for the clipboard: what mail programs, Slack's composer and Meetup's editor take when it is pasted. */
export function toClipboardHtml(markdown: string): string {
	return writeMarkdown(markdown, html);
}

function escapeHtml(text: string): string {
	const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
	return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

function itemOf(item: ListItem): string {
	return `<li>${item.done === null ? '' : item.done ? '☑ ' : '☐ '}${item.inner}</li>`;
}
