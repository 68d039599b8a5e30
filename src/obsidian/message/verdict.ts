// What stands between a rendered text and the clipboard.
import type { RenderedMessage } from '../../core/message/message';
import type { Problem } from '../../core/problem';

/** What stops the text for good: a template that cannot be read, a private fact in a public text. */
export function refusals({ problems }: RenderedMessage): readonly Problem[] {
	return problems.filter(({ severity }) => severity === 'error');
}

/** What the host may accept: placeholders, too long a text, another episode's number. */
export function doubts({ problems }: RenderedMessage): readonly Problem[] {
	return problems.filter(({ severity }) => severity === 'warning');
}

/** Whether the host has to look before the text leaves. */
export function needsLook(rendered: RenderedMessage): boolean {
	return rendered.missing.length > 0 || rendered.problems.length > 0;
}
