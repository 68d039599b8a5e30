// What a change comes to, drawn before it is done: each fact old and new, and each place in the notes.
import type { EpisodeChange, FactChange, NoteChange } from '../../core/action/episode-change';
import { fileNameInPath } from '../../core/episode/episode-path';
import type { SentMessage } from '../../core/message/ledger';
import { strings } from '../../core/strings';

const texts = strings.episodeChange;

export interface ChangePreview {
	readonly el: HTMLElement;
	/** Null: nothing can be planned yet. */
	draw(change: EpisodeChange | null, extra: readonly string[]): void;
}

/** `told` puts what went out into a line. */
export function changePreview(parent: HTMLElement, told: (sent: SentMessage) => string): ChangePreview {
	// Old and new follow each other in the direction of the words, whatever that of the app.
	const el = parent.createDiv({ cls: 'oh-preview oh-change', attr: { dir: 'auto' } });
	const facts = el.createDiv({ cls: 'oh-change-facts', attr: { 'aria-live': 'polite' } });
	const details = el.createEl('details', { cls: 'oh-details' });
	const summary = details.createEl('summary');
	const places = details.createDiv({ cls: 'oh-change-places' });
	const left = el.createDiv();
	const toTell = el.createDiv();
	return {
		el,
		draw(change, extra) {
			facts.empty();
			places.empty();
			left.empty();
			toTell.empty();
			const notes = change?.notes ?? [];
			const count = notes.reduce((sum, { lines }) => sum + lines.length, 0);
			el.toggle(change !== null);
			details.toggle(count > 0);
			summary.setText(texts.lines(count));
			if (change === null) return;
			for (const fact of change.facts) drawFact(facts, fact);
			if (change.facts.length === 0 && count === 0) facts.createDiv({ text: texts.nothing });
			for (const text of extra) facts.createDiv({ text });
			for (const note of notes) drawNote(places, note);
			drawLines(
				left,
				texts.left,
				notes.flatMap((note) => note.left),
			);
			drawLines(toTell, texts.told, change.told.map(told));
		},
	};
}

function drawLines(parent: HTMLElement, heading: string, lines: readonly string[]): void {
	if (lines.length === 0) return;
	parent.createDiv({ cls: 'oh-field-label', text: heading });
	for (const text of lines) parent.createDiv({ cls: 'oh-problem', text, attr: { dir: 'auto' } });
}

function drawFact(parent: HTMLElement, { fact, who, before, after }: FactChange): void {
	const row = parent.createDiv({ cls: 'oh-change-fact' });
	const label = fact === 'guestTime' ? texts.facts.guestTime(who ?? '') : texts.facts[fact];
	row.createSpan({ cls: 'oh-change-label', text: label });
	drawPair(row, before, after);
}

function drawNote(parent: HTMLElement, { newPath, lines }: NoteChange): void {
	if (lines.length === 0) return;
	parent.createDiv({ cls: 'oh-preview-path', text: fileNameInPath(newPath) });
	for (const { before, after } of lines) drawPair(parent.createDiv({ cls: 'oh-change-line' }), before, after);
}

/** As words too: not everybody sees the line through the old one. */
function drawPair(parent: HTMLElement, before: string, after: string): void {
	parent.createEl('del', { text: before || texts.none, attr: { dir: 'auto' } });
	parent.createSpan({ cls: 'oh-change-arrow', text: ' → ', attr: { role: 'img', 'aria-label': texts.becomes } });
	parent.createEl('ins', { text: after || texts.none, attr: { dir: 'auto' } });
}
