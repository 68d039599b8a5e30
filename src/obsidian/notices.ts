// The one place that shows a notice and the one that logs. A refusal is never only in the console, and a bug never only on the screen.
import { Notice } from 'obsidian';
import { sentence, type Problem } from '../core/problem';
import { strings } from '../core/strings';
import { Unreadable } from './note-text';

const texts = strings.notices;

export interface NoticeAction {
	readonly label: string;
	/** Runs inside the click, so that it may still reach the clipboard. */
	readonly run: () => void;
}

export interface Notices {
	/** Something was done. */
	say(text: string, actions?: readonly NoticeAction[]): void;
	/** Something was not done, or only with a doubt: what, why and what to do. */
	refuse(problems: Problem | readonly Problem[], actions?: readonly NoticeAction[]): void;
	/** Runs `work` and tells what it throws: a note that cannot be read, else a bug. `doing` completes "Could not …". */
	guard(doing: string, work: () => Promise<unknown>): void;
}

/** Long enough to read three sentences and to reach a button; a click on the notice ends it earlier. */
const readingTime = 10_000;
const glanceTime = 5_000;

export function makeNotices(): Notices {
	function refuse(problems: Problem | readonly Problem[], actions: readonly NoticeAction[] = []): void {
		const list = isList(problems) ? problems : [problems];
		const text = list.map(sentence).join('\n');
		console.error(`Office Hours: ${text}`);
		show(text, actions, readingTime, 'alert');
	}

	return {
		say(text, actions = []) {
			show(text, actions, actions.length > 0 ? readingTime : glanceTime);
		},
		refuse,
		guard(doing, work) {
			work().catch((error: unknown) => {
				if (error instanceof Unreadable) return refuse(error.problem);
				console.error('Office Hours:', error);
				show(`${texts.bug(doing)} ${texts.bugTodo}`, [], readingTime, 'alert');
			});
		},
	};
}

function isList(problems: Problem | readonly Problem[]): problems is readonly Problem[] {
	return Array.isArray(problems);
}

function show(text: string, actions: readonly NoticeAction[], duration: number, role = 'status'): void {
	const content = createFragment((fragment) => {
		for (const line of text.split('\n')) fragment.createDiv({ text: line, attr: { dir: 'auto' } });
		if (actions.length === 0) return;
		const row = fragment.createDiv({ cls: 'oh-notice-actions' });
		for (const { label, run } of actions)
			row.createEl('button', { text: label }).addEventListener('click', () => run());
	});
	new Notice(content, duration).messageEl.setAttribute('role', role);
}
