// The dialog behind every change of an episode: asks for the facts, shows what comes of them while they are chosen, and asks once.
import { Modal, type App } from 'obsidian';
import { isEmptyChange, type EpisodeChange, type WantedFacts } from '../../core/action/episode-change';
import type { SentMessage } from '../../core/message/ledger';
import type { Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { choiceList, placeProblems, textField, type Choice, type ChoiceList, type Field } from '../form/field';
import { ownTime, type OwnTime } from '../form/own-time';
import { changePreview, type ChangePreview } from './change-preview';

const texts = strings.episodeChange;
const noDate = 'none';
const other = 'other';

export interface ChangeQuestions {
	readonly kind: keyof typeof texts.titles;
	/** Wanted whatever is answered: the day of a cancellation. */
	readonly always: WantedFacts;
	/** The next slots by ISO day; null when the date is not asked for. */
	readonly slots: readonly Choice[] | null;
	/** Whether the date may be taken away. */
	readonly mayLoseDate: boolean;
	/** What stands in the fields at first; null when they are not asked for. */
	readonly date: string;
	readonly time: string;
	/** The zone a time is in where none is named. */
	readonly zone: string;
	/** What the episode says of its own, empty where it is as usual. */
	readonly own: { readonly zone: string; readonly minutes: string };
	readonly number: string | null;
	readonly title: string | null;
	/** Said above the preview, and below it. */
	readonly help: string | null;
	readonly also: readonly string[];
	/** What went out, in a line. */
	readonly told: (sent: SentMessage) => string;
	plan(wanted: WantedFacts): EpisodeChange | readonly Problem[];
	/** Carries the plan out. No problems: the dialog closes. */
	carryOut(change: EpisodeChange): Promise<readonly Problem[]>;
}

/** Esc, the cross and Cancel leave nothing behind. */
export class ChangeDialog extends Modal {
	private fields: Readonly<Record<string, Field>> = {};
	private when: ChoiceList | null = null;
	private ownTime: OwnTime | null = null;
	private preview: ChangePreview | null = null;
	private problems: HTMLElement | null = null;
	private button: HTMLButtonElement | null = null;
	private busy = false;

	constructor(
		app: App,
		private readonly questions: ChangeQuestions,
	) {
		super(app);
	}

	override onOpen(): void {
		const { questions } = this;
		const { kind, help } = questions;
		this.modalEl.addClass('oh-form-modal');
		this.setTitle(texts.titles[kind]);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.submit();
		});
		if (help !== null) form.createEl('p', { cls: 'oh-field-help', text: help });
		this.fields = { ...this.dateFields(form), ...this.nameFields(form) };
		this.preview = changePreview(form, this.questions.told);
		this.problems = form.createDiv({ attr: { 'aria-live': 'polite' } });
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		this.button = buttons.createEl('button', {
			cls: kind === 'cancel' ? 'mod-warning' : 'mod-cta',
			text: texts.consent[kind],
			attr: { type: 'submit' },
		});
		buttons
			.createEl('button', {
				text: kind === 'cancel' ? texts.keep : strings.common.cancel,
				attr: { type: 'button' },
			})
			.addEventListener('click', () => this.close());
		this.refresh();
		(this.fields['title'] ?? (questions.slots === null ? this.fields['number'] : undefined))?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private dateFields(form: HTMLElement): Readonly<Record<string, Field>> {
		const { slots, mayLoseDate, date, time, zone, own } = this.questions;
		if (slots === null) return {};
		const text = strings.newEpisode;
		this.when = choiceList(form, text.when, () => this.refresh());
		const first = slots.find(({ disabled }) => disabled !== true)?.value ?? other;
		const none = mayLoseDate ? [{ value: noDate, label: texts.noDate, note: texts.noDateNote }] : [];
		this.when.setChoices([...slots, { value: other, label: text.otherDate }, ...none], first);
		const row = form.createDiv({ cls: 'oh-field-row' });
		const onChange = () => this.refresh();
		const day = {
			date: textField(row, { label: text.date, type: 'date', value: date, onChange }),
			time: textField(row, { label: text.time, help: texts.timeHelp(zone), type: 'time', value: time, onChange }),
		};
		this.ownTime = ownTime(this.app, form, own, onChange);
		return { ...day, ...this.ownTime.fields };
	}

	private nameFields(form: HTMLElement): Readonly<Record<string, Field>> {
		const { number, title } = this.questions;
		const text = strings.newEpisode;
		const onChange = () => this.refresh();
		return {
			...(title !== null && {
				title: textField(form, { label: text.broadcastTitle, value: title, required: true, onChange }),
			}),
			...(number !== null && { number: textField(form, { label: text.number, value: number, onChange }) }),
		};
	}

	private wanted(): WantedFacts {
		const value = (name: string) => this.fields[name]?.value().trim() ?? '';
		const choice = this.when?.value() ?? null;
		return {
			...this.questions.always,
			...(choice === noDate && { date: null }),
			...(choice === other && { date: value('date'), time: value('time') || null, zone: this.wantedZone() }),
			...(choice !== null && choice !== noDate && choice !== other && { date: choice, time: null, zone: null }),
			...(choice !== null &&
				choice !== noDate && { minutes: value('minutes') === '' ? null : Number(value('minutes')) }),
			// Without a date the number goes too.
			...(this.fields['number'] !== undefined &&
				choice !== noDate && { number: value('number') === '' ? null : Number(value('number')) }),
			...(this.fields['title'] !== undefined && { title: value('title') }),
		};
	}

	private wantedZone(): string | null {
		const [time, zone] = ['time', 'zone'].map((name) => this.fields[name]?.value().trim() ?? '');
		// The time as usual is the show's, in the show's zone, whatever zone the episode has had until now.
		return zone === undefined || zone === '' || (time === '' && zone === this.questions.own.zone) ? null : zone;
	}

	private refresh(): EpisodeChange | null {
		const choice = this.when?.value();
		this.ownTime?.show(choice !== noDate, choice === other);
		for (const name of ['date', 'time']) this.fields[name]?.setVisible(choice === other);
		this.fields['number']?.setVisible(choice !== noDate);
		const planned = this.questions.plan(this.wanted());
		const change = 'notes' in planned ? planned : null;
		this.showProblems('notes' in planned ? planned.warnings : planned);
		this.preview?.draw(change, change === null || isEmptyChange(change) ? [] : this.questions.also);
		const canDo = change !== null && !isEmptyChange(change);
		if (this.button) this.button.disabled = this.busy || !canDo;
		return canDo ? change : null;
	}

	private showProblems(problems: readonly Problem[]): void {
		placeProblems(this.fields, this.problems, problems);
	}

	private async submit(): Promise<void> {
		// Planned anew: other episodes may have changed while the host was choosing.
		const change = this.busy ? null : this.refresh();
		if (change === null) return;
		this.setBusy(true);
		const problems = await this.questions.carryOut(change);
		this.setBusy(false);
		if (problems.length === 0) this.close();
		else this.showProblems(problems);
	}

	/** A double click must not do it twice. */
	private setBusy(busy: boolean): void {
		this.busy = busy;
		if (this.button) this.button.disabled = busy;
	}
}
