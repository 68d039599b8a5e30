// The invite a note carries in its contact step: a quote, often with a lazy last paragraph (60 of 79 real notes).
import { fold } from '../text/fold';
import { parseTaskLine } from '../text/task-line';
import type { BodyLine } from './body-line';

const contactStep = /\b(?:contact\w*|reach out|get in touch|write to|escrib\w+)\b/u;

/**
 * The quote in the contact step, with markup, without the marks and indentation of the quote; null where there is none. A line that
 * Markdown counts to the quote although it has no `>` belongs to it. The contact step is the first task, or one that says so.
 */
export function readInviteQuote(lines: readonly BodyLine[]): string | null {
	let first = true;
	for (const [at, line] of lines.entries()) {
		const task = line.hidden ? null : parseTaskLine(line.text);
		if (task === null) continue;
		if (first || contactStep.test(fold(task.text))) {
			const quote = quoteAfter(lines, at + 1);
			if (quote !== null) return quote;
		}
		first = false;
	}
	return null;
}

/** The quotes from a line on, up to what is neither quote nor blank; null where there is none. Quotes with a blank line between them are paragraphs. */
export function quoteAfter(lines: readonly BodyLine[], from: number): string | null {
	const quoted: string[] = [];
	let inParagraph = false;
	for (const line of lines.slice(from)) {
		const content = line.text.trim();
		const marked = /^>\s?(.*)$/u.exec(content);
		if (marked !== null) quoted.push(marked[1]?.trimEnd() ?? '');
		else if (inParagraph && content !== '' && !beginsBlock(content)) quoted.push(content);
		else if (content === '') quoted.push('');
		else break;
		inParagraph = (quoted.at(-1) ?? '') !== '';
	}
	const text = quoted
		.filter((line, at) => !(at === 0 && /^\[![\w-]+\]/u.test(line)))
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim();
	return text === '' ? null : text;
}

/** What ends a paragraph, so that the next line is no lazy continuation: list item, heading, fence, rule (CommonMark 0.31, §5.1). */
function beginsBlock(content: string): boolean {
	return /^(?:[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|`{3}|~{3}|(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$)/u.test(
		content,
	);
}
