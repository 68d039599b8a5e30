// Names and titles that go into Markdown stay one inert piece of text: no heading, box, fence, comment or link comes out of them.
import { oneLine } from './one-line';

const special = /[\\`*_[\]<>|#$~=^%]/g;

/** One line in which nothing is markup. `- [ ] x` becomes `\- \[ \] x`; it reads as typed once rendered. */
export function escapeMarkdown(value: string): string {
	const escaped = oneLine(value).replace(special, (char) => `\\${char}`);
	// What makes a list item, a divider or a setext underline only at the start of a line.
	return escaped.replace(
		/^([-+])|^(\d{1,9})([.)])(?=\s|$)/,
		(whole: string, mark?: string, digits?: string, dot?: string) =>
			mark === undefined ? `${digits ?? ''}\\${dot ?? ''}` : `\\${whole}`,
	);
}

/** What may stand after the bar of a wikilink: characters that would end the link or start a comment are left out. */
export function aliasOf(value: string): string {
	return oneLine(oneLine(value).replace(/[[\]|#^]|%%+/g, ' '));
}

/** A wikilink to a note by its real name, shown as `label`. */
export function wikilink(target: string, label: string = target): string {
	const alias = aliasOf(label);
	return alias === '' || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
}
