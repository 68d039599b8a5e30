// The form behind New episode: asks once for every fact, shows what will come of it while it is typed, and writes nothing itself.
import { Modal, type App } from 'obsidian';
import type { EpisodeDraft, EpisodePlan } from '../../core/episode/episode';
import type { Problem } from '../../core/problem';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import { placeProblems, type Choice, type ChoiceList, type Field } from './field';
import { newEpisodeFields } from './new-episode-fields';
import type { OwnTime } from './own-time';

/** What the form needs to know and whom it tells; the caller plans and writes. */
export interface NewEpisodeQuestions {
	readonly shows: readonly ShowProfile[];
	/** Id of the show that is selected first. */
	readonly show: string;
	/** What a caller knows already: an idea's title, a day picked elsewhere. */
	readonly given?: Partial<EpisodeDraft>;
	/** The next slots by ISO day, a free one on top where there is one. */
	slots(show: ShowProfile): readonly Choice[];
	/** Null for a show whose episodes have no number in their names. */
	proposedNumber(show: ShowProfile): number | null;
	/** Loads what planning needs (the show's template) and answers with the pure planner. */
	planner(show: ShowProfile): Promise<(draft: EpisodeDraft) => EpisodePlan | readonly Problem[]>;
	/** Carries the plan out. No problems: the form closes. The host's own name comes along when it was asked for. */
	create(draft: EpisodeDraft, hostName: string | null): Promise<readonly Problem[]>;
}

const idea = 'idea';
const other = 'other';

/** Opens the form. Esc, the cross and Cancel leave nothing behind. */
export class NewEpisodeForm extends Modal {
	private show: ShowProfile;
	private plan: ((draft: EpisodeDraft) => EpisodePlan | readonly Problem[]) | null = null;
	/** Problems wait until the field was left or Create was pressed: nobody is told off for an empty form. */
	private readonly touched = new Set<string>();
	private fields: Readonly<Record<string, Field>> = {};
	private when: ChoiceList | null = null;
	private ownTime: OwnTime | null = null;
	private preview: { path: HTMLElement; time: HTMLElement; problems: HTMLElement } | null = null;
	private button: HTMLButtonElement | null = null;
	private busy = false;

	constructor(
		app: App,
		private readonly questions: NewEpisodeQuestions,
	) {
		super(app);
		const show = questions.shows.find(({ id }) => id === questions.show) ?? questions.shows[0];
		if (show === undefined) throw new Error('The form needs a show.');
		this.show = show;
	}

	override onOpen(): void {
		const { shows, given = {} } = this.questions;
		this.modalEl.addClass('oh-form-modal');
		this.setTitle(strings.newEpisode.title(this.show.shortName));
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.submit();
		});
		const { byName, when, ownTime } = newEpisodeFields(this.app, form, {
			shows,
			show: this.show.id,
			given,
			changed: (name) => {
				this.touched.add(name);
				this.refresh();
			},
			selectShow: (id) => void this.selectShow(id),
		});
		this.fields = byName;
		this.when = when;
		this.ownTime = ownTime;

		const preview = form.createDiv({ cls: 'oh-preview', attr: { 'aria-live': 'polite' } });
		this.preview = {
			path: preview.createDiv({ cls: 'oh-preview-path' }),
			time: preview.createDiv({ cls: 'oh-preview-time' }),
			problems: preview.createDiv(),
		};

		const buttons = form.createDiv({ cls: 'modal-button-container' });
		this.button = buttons.createEl('button', {
			cls: 'mod-cta',
			text: strings.newEpisode.create,
			attr: { type: 'submit' },
		});
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());

		void this.selectShow(this.show.id);
		this.fields['title']?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private async selectShow(id: string): Promise<void> {
		const { questions } = this;
		const show = questions.shows.find((candidate) => candidate.id === id) ?? this.show;
		this.show = show;
		this.setTitle(strings.newEpisode.title(show.shortName));
		this.offer(questions.slots(show));
		this.fields['number']?.setValue(String(questions.given?.number ?? questions.proposedNumber(show) ?? ''));
		this.fields['hostName']?.setVisible(!show.hosts.some(({ name }) => name !== ''));
		this.plan = null;
		this.refresh();
		const plan = await questions.planner(show);
		// Another show may have been chosen while the template was read.
		if (this.show !== show) return;
		this.plan = plan;
		this.refresh();
	}

	/** The next free slot and no date at all come first, as equals. */
	private offer(slots: readonly Choice[]): void {
		const text = strings.newEpisode;
		const free = slots.filter(({ disabled }) => disabled !== true).slice(0, 1);
		const choices = [
			...free,
			{ value: idea, label: text.noDate, note: text.noDateNote },
			...slots.filter((slot) => !free.includes(slot)),
			{ value: other, label: text.otherDate },
		];
		this.when?.setChoices(choices, this.questions.given?.date === undefined ? (free[0]?.value ?? idea) : other);
	}

	private draft(): EpisodeDraft {
		const value = (name: string) => this.fields[name]?.value().trim() ?? '';
		const lines = (name: string) =>
			value(name)
				.split('\n')
				.filter((line) => line.trim() !== '');
		const choice = this.when?.value() ?? idea;
		const date = choice === idea ? '' : choice === other ? value('date') : choice;
		const [time, zone] = choice === other ? [value('time'), value('zone')] : ['', ''];
		const [number, minutes] = [value('number'), choice === idea ? '' : value('minutes')];
		const optional = { topic: value('topic'), source: value('source'), found: value('found'), time, zone };
		return {
			show: this.show.id,
			title: value('title'),
			// As typed: which commas part people, and which belong to a name, is known where names are read.
			guests: lines('guests'),
			contacts: lines('contacts'),
			...(choice !== idea && { date }),
			...(choice !== idea && { number: number === '' ? null : Number(number) }),
			...(minutes !== '' && { minutes: Number(minutes) }),
			...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')),
		};
	}

	private refresh(): void {
		const choice = this.when?.value() ?? idea;
		this.fields['date']?.setVisible(choice === other);
		this.fields['time']?.setVisible(choice === other);
		this.fields['number']?.setVisible(choice !== idea);
		this.ownTime?.show(choice !== idea, choice === other);
		if (this.plan === null || this.preview === null) return;
		const planned = this.plan(this.draft());
		const problems = 'path' in planned ? planned.warnings : planned;
		this.showProblems(problems);
		this.preview.path.setText('path' in planned ? planned.path : '');
		this.preview.time.setText('path' in planned ? planned.timeLine : '');
	}

	private showProblems(problems: readonly Problem[]): void {
		const told = problems.filter(
			({ severity, field }) => severity === 'warning' || field === undefined || this.touched.has(field),
		);
		placeProblems(this.fields, this.preview?.problems ?? null, told);
	}

	private async submit(): Promise<void> {
		if (this.busy || this.plan === null) return;
		for (const name of Object.keys(this.fields)) this.touched.add(name);
		this.refresh();
		const draft = this.draft();
		const planned = this.plan(draft);
		if (!('path' in planned)) {
			const first = this.fields[planned.find(({ field }) => field !== undefined)?.field ?? ''];
			first?.el.closest('details')?.setAttribute('open', '');
			first?.focus();
			return;
		}
		this.setBusy(true);
		const problems = await this.questions.create(draft, this.hostName());
		this.setBusy(false);
		if (problems.some(({ severity }) => severity === 'error')) this.showProblems(problems);
		else this.close();
	}

	private hostName(): string | null {
		const field = this.fields['hostName'];
		const name = field?.el.isShown() === true ? field.value().trim() : '';
		return name === '' ? null : name;
	}

	/** A double click must not make two notes. */
	private setBusy(busy: boolean): void {
		this.busy = busy;
		if (this.button) this.button.disabled = busy;
	}
}
