// What a message lacks, as fields beside it.
import { placeOfFact } from '../../../core/action/fill-fact';
import type { EpisodeDetails } from '../../../core/episode/episode';
import { strings } from '../../../core/strings';
import { textField, type Field } from '../../form/field';
import { answersIn, labelOfFact } from '../fill-in';
import type { Answers } from '../write-facts';

const texts = strings.messageDialog;

/** Draws a field for each fact that can be typed in, and names the others. `save` answers when the fields may be used again. */
export function drawMissing(
	parent: HTMLElement,
	missing: readonly string[],
	details: EpisodeDetails,
	save: (answers: Answers) => Promise<void>,
): void {
	if (missing.length === 0) return;
	const typed = missing.filter((fact) => placeOfFact(fact, details) !== null);
	const other = missing.filter((fact) => !typed.includes(fact));
	const form = parent.createEl('form', { cls: 'oh-message-missing', attr: { 'aria-label': texts.missingTitle } });
	form.createDiv({
		cls: 'oh-field-label oh-message-wide',
		text: texts.missingTitle,
		attr: { 'aria-hidden': 'true' },
	});
	const fields = new Map<string, Field>();
	for (const fact of typed) fields.set(fact, textField(form, { label: labelOfFact(fact) }));
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
