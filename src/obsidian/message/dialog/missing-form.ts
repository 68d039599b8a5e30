// What a message lacks, as fields beside it.
import { placeOfFact } from '../../../core/action/fill-fact';
import type { EpisodeDetails } from '../../../core/episode/episode';
import { strings } from '../../../core/strings';
import { textField, type Field } from '../../form/field';
import { answersIn, labelOfFact } from '../fill-in';
import type { Answers } from '../write-facts';
import { addButton } from './leave-buttons';

const texts = strings.messageDialog;

interface Filling {
	/** Answers when the fields may be used again. */
	readonly save: (answers: Answers) => Promise<void>;
	/** What a slot is chosen with, since more than the day follows from it: the number, the name of the note. Null where the day is all. */
	readonly schedule: { readonly label: string; readonly open: () => void } | null;
}

/** Draws a field for each fact that can be typed in, or the way to the slots, and names the others. */
export function drawMissing(
	parent: HTMLElement,
	missing: readonly string[],
	details: EpisodeDetails,
	{ save, schedule }: Filling,
): void {
	if (missing.length === 0) return;
	const slot: readonly string[] = schedule === null ? [] : missing.filter((fact) => fact === 'date' || fact === 'time');
	const typed = missing.filter((fact) => placeOfFact(fact, details) !== null && !slot.includes(fact));
	const other = missing.filter((fact) => !typed.includes(fact) && !slot.includes(fact));
	const form = parent.createEl('form', { cls: 'oh-message-missing', attr: { 'aria-label': texts.missingTitle } });
	form.createDiv({
		cls: 'oh-field-label oh-message-wide',
		text: texts.missingTitle,
		attr: { 'aria-hidden': 'true' },
	});
	const fields = new Map<string, Field>();
	if (schedule !== null && slot.length > 0) {
		const field = form.createDiv({ cls: 'oh-field' });
		field.createDiv({ cls: 'oh-field-label', text: slot.map(labelOfFact).join(', ') });
		addButton(field, schedule.label, schedule.open);
	}
	for (const fact of typed)
		fields.set(fact, textField(form, { label: labelOfFact(fact), type: fact === 'date' ? 'date' : 'text' }));
	if (other.length > 0)
		form.createDiv({ cls: 'oh-field-help oh-message-wide', text: texts.missingOther(other.map(labelOfFact)) });
	if (typed.length === 0) return;
	const button = form.createEl('button', { text: texts.save, attr: { type: 'submit' } });
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const answers = answersIn(fields);
		if (answers === null || answers.size === 0 || button.disabled) return;
		// A double click must not write twice.
		button.disabled = true;
		void save(answers).finally(() => (button.disabled = false));
	});
}
