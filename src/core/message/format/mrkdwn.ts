// Slack's own markup, for tools that post through its API: pasted by people it stays literal (they get HTML instead).
// Source: Slack, "Formatting text for app surfaces": only & < > are escaped, links are <address|label>, there are no headings and tables.
import { type Dialect, writeMarkdown } from './markdown';
import { reveal } from './inert';

export const mrkdwn: Dialect = {
	text: (raw) => escapeSlack(reveal(raw, true)),
	strong: (inner) => `*${inner}*`,
	emphasis: (inner) => `_${inner}_`,
	strike: (inner) => `~${inner}~`,
	code: (raw) => `\`${escapeSlack(reveal(raw))}\``,
	link: (inner, href, label) =>
		label === href ? `<${addressFor(href)}>` : `<${addressFor(href)}|${inner.replace(/\|/g, '¦')}>`,
	lineBreak: '\n',
	heading: (inner) => `*${inner}*`,
	paragraph: (inner) => inner,
	quote: (inner) => inner.replace(/^/gm, '> '),
	codeBlock: (raw) => `\`\`\`\n${escapeSlack(reveal(raw))}\n\`\`\``,
	rule: '---',
	list: (items, ordered, start) =>
		items
			.map(({ inner, done }, at) => {
				const bullet = done === null ? (ordered ? `${start + at}.` : '•') : done ? '☑' : '☐';
				return `${bullet} ${inner.replace(/\n/g, '\n    ')}`;
			})
			.join('\n'),
	table: (rows) => rows.map((row) => row.join(' | ')).join('\n'),
	gap: '\n\n',
};

/** Slack's markup of a message. Nothing in it calls anybody: `<!here>` and `<@U…>` arrive as the letters they are. */
export function toMrkdwn(markdown: string): string {
	return writeMarkdown(markdown, mrkdwn).trim();
}

function escapeSlack(text: string): string {
	const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
	return text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
}

/** The bar would end the address, brackets the link. */
function addressFor(href: string): string {
	return escapeSlack(href.replace(/[<>|]/g, (mark) => encodeURIComponent(mark)));
}
