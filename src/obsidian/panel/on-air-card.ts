// The hour on air: how far it is, one touch to mark a moment, and what is still to be talked about. Quiet: nothing sounds, nothing pops up.
import type { TFile } from 'obsidian';
import { setStep } from '../../core/checklist/tick';
import { addReference } from '../../core/action/shared-link';
import { tickAlong } from '../../core/action/tick-kind';
import { airTime } from '../../core/live/air-time';
import type { MarkKind } from '../../core/live/mark';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { liveSession } from '../live/live-session';
import { startAsScheduled, startNow } from '../live/stream-start';
import { copyMessage } from '../message/copy-message';
import { openNote } from '../open-note';
import type { EpisodeReading } from '../reading';
import { keyedChildren, type Drawn } from './keyed-children';
import { onAirTimes, readOnAirNote, type MarkRow, type OnAirNote, type PointRow } from './on-air-model';
import { addButton, addInput, addPart, pointList } from './on-air-parts';
import { setClassOnce, setTextOnce } from './write-once';

const texts = strings.onAir;

/** The episode that is marked, whatever note the host looks at. */
interface OnAirView {
	readonly file: TFile;
	readonly reading: EpisodeReading;
}

export interface OnAirCard {
	readonly el: HTMLElement;
	/** Draws what has changed; to be called whenever the panel draws, at least every minute. */
	update(): void;
}

const kinds: readonly (readonly [MarkKind, string])[] = [
	['chapter', 'bookmark'],
	['question', 'message-circle'],
	['link', 'link'],
	['clip', 'scissors'],
];
const chats = ['chat-welcome', 'chat-links'] as const;

/** Shows itself while an episode is on air, and only then. */
export function onAirCard(parent: HTMLElement, host: Host): OnAirCard {
	const live = liveSession(host);
	let view: OnAirView | null = null;
	let read: EpisodeReading | null = null;
	let note: OnAirNote | null = null;

	const el = parent.createEl('section', { cls: 'oh-card oh-air oh-hidden', attr: { 'aria-label': texts.title } });
	const head = el.createDiv({ cls: 'oh-air-head' });
	head.createSpan({ cls: 'oh-air-badge', text: texts.title });
	const elapsed = head.createSpan({ cls: 'oh-air-elapsed' });
	const left = head.createSpan({ cls: 'oh-air-left' });
	const end = addButton(head, texts.end, 'check', () => {
		if (view !== null) live.finish(view.file);
		draw();
	});
	const episode = el.createDiv({ cls: 'oh-air-episode', attr: { dir: 'auto' } });

	const begin = el.createDiv({ cls: 'oh-air-begin' });
	begin.createSpan({ text: texts.begin });
	const beginButtons = begin.createDiv({ cls: 'oh-air-buttons' });
	addButton(beginButtons, texts.startNow, null, () => view && startNow(host, view.file, true));
	addButton(beginButtons, texts.startAsScheduled, null, () => view && startAsScheduled(host, view.file, true));

	const form = el.createEl('form', { cls: 'oh-air-mark' });
	const label = addInput(form, texts.label);
	const asker = addInput(form, texts.asker);
	const marking = form.createDiv({ cls: 'oh-air-buttons oh-air-kinds' });
	for (const [kind, icon] of kinds) {
		const isDefault = kind === 'chapter';
		const button = addButton(marking, texts.kinds[kind], icon, () => isDefault || press(kind));
		button.setAttribute('aria-label', texts.mark(texts.kinds[kind]));
		if (!isDefault) continue;
		button.addClass('mod-cta');
		// Enter in a form with several fields needs a button to press.
		button.type = 'submit';
	}
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		press('chapter');
	});
	const stuck = el.createDiv({ cls: 'oh-air-stuck oh-hidden', attr: { role: 'alert' } });
	stuck.createDiv({ text: texts.stuck });
	const stuckLines = stuck.createEl('pre', { attr: { tabindex: '0' } });
	const stuckButtons = stuck.createDiv({ cls: 'oh-air-buttons' });
	addButton(stuckButtons, strings.live.retry, null, () => act(strings.live.marking, (file) => live.retry(file)));
	addButton(stuckButtons, strings.live.copyLines, null, () => {
		const copied = host.copying.copy({ text: stuckLines.getText(), html: null });
		host.notices.guard(strings.live.copying, () => copied);
	});

	const points = pointList(el, texts.points, (row) => tickPoint(row));
	const questions = pointList(el, texts.questions, (row) => tickPoint(row));
	const links = addPart(el, texts.links);
	const linkForm = links.body.createEl('form', { cls: 'oh-air-link' });
	const address = addInput(linkForm, texts.address);
	const title = addInput(linkForm, texts.linkTitle);
	linkForm.createEl('button', { text: texts.addLink, attr: { type: 'submit' } });
	linkForm.addEventListener('submit', (event) => {
		event.preventDefault();
		addLink();
	});
	const chat = links.body.createDiv({ cls: 'oh-air-buttons' });
	for (const message of chats)
		addButton(chat, texts.chats[message], 'copy', () => view && copyMessage(host, view.file, message));
	const marks = addPart(el, texts.marks);
	const markList = marks.body.createEl('ul', { cls: 'oh-air-list' });
	const markRows = keyedChildren<MarkRow>(markList, ({ key }) => key, drawMark);

	function act(doing: string, work: (file: TFile) => Promise<unknown>): void {
		if (view === null) return;
		const { file } = view;
		host.notices.guard(doing, async () => {
			await work(file);
			draw();
		});
	}

	function press(kind: MarkKind): void {
		if (view === null) return;
		const said = { kind, label: label.value, asker: kind === 'question' && asker.value !== '' ? asker.value : null };
		act(strings.live.marking, (file) => live.press(file, said));
		label.value = '';
		if (kind === 'question') asker.value = '';
		draw();
	}

	function tickPoint({ key, tick, done }: PointRow): void {
		if (view === null) return;
		if (done === null) live.setReached(view.file, key, !live.of(view.file).reached.has(key));
		else if (tick !== null)
			act(strings.panel.ticking, async (file) => {
				const written = await host.door.editNote(file, strings.panel.ticking, (text) =>
					setStep(text, tick.ref, tick.mark),
				);
				if (isProblem(written)) host.notices.refuse(written);
			});
		draw();
	}

	function addLink(): void {
		if (view === null) return;
		const { details, show } = view.reading;
		const [pasted, named] = [address.value, title.value];
		const added = addReference(pasted, named, details, show);
		const { tickOnSend } = host.settings.current().preferences;
		const change = tickOnSend ? tickAlong(added, show, 'reference-links') : added;
		// At once: the next link may be typed while this one is written.
		address.value = '';
		title.value = '';
		act(texts.addingLink, async (file) => {
			const written = await host.door.editNote(file, texts.addingLink, change);
			if (!isProblem(written)) return void (written.place === 'nowhere' && host.notices.say(texts.linkThere));
			host.notices.refuse(written);
			address.value ||= pasted;
			title.value ||= named;
		});
	}

	function drawMark({ line }: MarkRow): Drawn<MarkRow> {
		const item = markList.createEl('li');
		const button = item.createEl('button', { cls: 'oh-link oh-air-row', attr: { type: 'button', dir: 'auto' } });
		const stamp = button.createSpan({ cls: 'oh-air-stamp' });
		const kind = button.createSpan({ cls: 'oh-air-kind' });
		const words = button.createSpan();
		let at = line;
		button.addEventListener('click', () =>
			act(strings.panel.opening, (file) => openNote(host.app, file, { line: at })),
		);
		return {
			el: item,
			update: (row) => {
				at = row.line;
				setTextOnce(stamp, row.stamp);
				setTextOnce(kind, row.kind === 'chapter' ? '' : texts.kinds[row.kind]);
				setTextOnce(words, row.label || texts.unlabelled);
				setClassOnce(words, 'is-missing', row.label === '');
			},
		};
	}

	function look(): OnAirView | null {
		const file = live.target();
		if (file === null) return null;
		// A note that was renamed just now is read again in a moment: the card does not go away under the host's hands meanwhile.
		const reading = host.archive.reading(file.path) ?? (view?.file === file ? view.reading : null);
		return reading === null ? null : { file, reading };
	}

	function draw(): void {
		const now = host.now();
		view = look();
		if (view === null) return setClassOnce(el, 'oh-hidden', true);
		const { file, reading } = view;
		if (note === null || reading !== read) note = readOnAirNote(reading, host.zone());
		read = reading;
		const { reached, stuck: isStuck, lines, over } = live.of(file);
		const times = over ? null : onAirTimes(reading.details, note.streamStart, now);
		setClassOnce(el, 'oh-hidden', times === null);
		if (times === null) return;
		setTextOnce(episode, reading.details.title);
		const time = airTime(times, now);
		setTextOnce(elapsed, texts.elapsed(time.elapsed));
		setTextOnce(left, time.left < 0 ? texts.over(-time.left) : texts.left(time.left));
		setClassOnce(el, 'is-over', time.left < 0);
		setClassOnce(end, 'oh-hidden', time.left >= 0);
		setClassOnce(begin, 'oh-hidden', note.streamStart !== null);
		setClassOnce(stuck, 'oh-hidden', !isStuck);
		setTextOnce(stuckLines, isStuck ? lines : '');
		points.update(note.points, reached);
		questions.update(note.questions, reached);
		links.count(String(note.links));
		marks.count(String(note.marks.length));
		// The latest is the one in question.
		markRows.update([...note.marks].reverse());
	}

	return { el, update: draw };
}
