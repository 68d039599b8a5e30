// What a host needs for the calendar of an episode. Most change one event of a series that exists already, so that comes first.
import { Modal, type TFile } from 'obsidian';
import { googleCalendarLink, outlookCalendarLink } from '../../core/calendar/calendar-link';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { calendarTexts, type CalendarTexts } from './calendar-event';
import { exportInvite, exportShowCalendar } from './calendar-file';

const texts = strings.calendar;

/** Opens the tools for this episode. */
export function openCalendarTools(host: Host, file: TFile): void {
	host.notices.guard(texts.opening, async () => {
		const found = await calendarTexts(host, file);
		if (isProblem(found)) return host.notices.refuse(found);
		new CalendarTools(host, file, found).open();
	});
}

/** Which of the calendars that take an event from a link. */
export type CalendarService = 'google' | 'outlook';

/** Copies a link that opens the event, filled in, in the host's own calendar. Call it inside the click. */
export function copyCalendarLink(host: Host, file: TFile, service: CalendarService): void {
	const made = calendarTexts(host, file).then((found) => (isProblem(found) ? found : linkTo(service, found)));
	const copied = host.copying.copy(made.then((link) => (isProblem(link) ? null : { text: link.address, html: null })));
	host.notices.guard(texts.copying, async () => {
		const [link, result] = await Promise.all([made, copied]);
		if (isProblem(link)) return host.notices.refuse(link);
		if (result !== 'copied') return;
		const name = service === 'google' ? texts.googleLink : texts.outlookLink;
		host.notices.say([texts.copied(name), ...(link.cut ? [texts.cut] : [])].join('\n'));
	});
}

/** Nothing of a link is kept: id and revision are the calendar's own. */
function linkTo(service: CalendarService, found: CalendarTexts): ReturnType<typeof googleCalendarLink> {
	const event = found.event({ id: '', revision: 0 }, true);
	return service === 'google' ? googleCalendarLink(event) : outlookCalendarLink(event);
}

class CalendarTools extends Modal {
	constructor(
		private readonly host: Host,
		private readonly file: TFile,
		private readonly found: CalendarTexts,
	) {
		super(host.app);
	}

	override onOpen(): void {
		const { host, file, found } = this;
		const { details, show } = found.reading;
		this.setTitle(texts.title(file.basename));
		const form = this.contentEl.createDiv({ cls: 'oh-form' });
		const isPart = show.calendar.partOfSeries;
		if (isPart) form.createEl('p', { cls: 'oh-field-help', text: texts.seriesReminder });
		const texted = form.createDiv({ cls: 'oh-calendar-tools' });
		this.copy(texted, texts.copyTitle, found.title);
		this.copy(texted, texts.copyTimes, found.times);
		this.copy(texted, texts.copyText, found.description(true));
		this.button(texted, texts.copyLocation, details.studio ?? texts.noLocation, () =>
			details.studio === null
				? host.notices.refuse(problem('no-studio', texts.noLocation, '', texts.noLocationTodo))
				: this.copied(texts.copyLocation, details.studio),
		);
		const more = isPart ? form.createEl('details', { cls: 'oh-details' }) : form;
		if (isPart) more.createEl('summary', { text: texts.more });
		const files = more.createDiv({ cls: 'oh-calendar-tools' });
		const label = details.cancelled === null ? texts.exportInvite : texts.exportCancellation;
		this.button(files, label, '', () => {
			this.close();
			exportInvite(host, file);
		});
		this.button(files, texts.googleLink, '', () => copyCalendarLink(host, file, 'google'));
		this.button(files, texts.outlookLink, '', () => copyCalendarLink(host, file, 'outlook'));
		this.button(files, texts.exportShow, '', () => {
			this.close();
			exportShowCalendar(host, show);
		});
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private copy(parent: HTMLElement, label: string, text: string): void {
		this.button(parent, label, text, () => this.copied(label, text));
	}

	/** The dialog stays: there is more than one thing to copy. */
	private copied(label: string, text: string): void {
		const { host } = this;
		const copied = host.copying.copy({ text, html: null });
		host.notices.guard(texts.copying, async () => {
			if ((await copied) === 'copied') host.notices.say(texts.copied(label));
		});
	}

	private button(parent: HTMLElement, label: string, shown: string, run: () => void): void {
		const row = parent.createDiv({ cls: 'oh-calendar-tool' });
		row.createEl('button', { text: label, attr: { type: 'button' } }).addEventListener('click', run);
		if (shown !== '') row.createDiv({ cls: 'oh-field-help', text: shown, attr: { dir: 'auto' } });
	}
}
