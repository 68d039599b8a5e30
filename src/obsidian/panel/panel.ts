// The panel: draws the archive and nothing else, always about what now. A click goes through the door, and the panel changes when the note has.
import { Menu, type TFile } from 'obsidian';
import type { ArchiveEntry } from '../../core/archive/archive';
import { currentEntry, groupsOf } from '../../core/archive/groups';
import { stateOf } from '../../core/archive/episode-state';
import { agendaOf, nextStep, phaseNow, type AgendaItem } from '../../core/checklist/agenda';
import { progressByPhase } from '../../core/checklist/phase-count';
import { setStep, toggledMark, type StepMark } from '../../core/checklist/tick';
import type { Step } from '../../core/checklist/step';
import { vocabularyOf } from '../../core/checklist/vocabulary';
import { longDay } from '../../core/show/day-pattern';
import { padNumber } from '../../core/show/numbering';
import { timeLine } from '../../core/show/time-line';
import { dayInZone } from '../../core/show/wall-time';
import { isProblem } from '../../core/problem';
import { listed, strings } from '../../core/strings';
import type { Host } from '../host';
import { addEpisodeItems } from '../menus';
import { openNote } from '../open-note';
import type { EpisodeReading } from '../reading';
import { toolFace } from '../tools/tool-faces';
import { countdown } from './countdown';
import { plainLine } from './plain-line';
import { emptyState } from './empty-state';
import { episodeNodes, foldedAtFirst, type PanelNode } from './episode-nodes';
import { episodeRow } from './episode-row';
import { nowCard, type NowModel } from './now-card';
import { stepNodes, type ChecklistNode } from './step-nodes';
import { stepRow } from './step-row';
import { toolButtons } from './tool-buttons';
import { makeTree } from './tree';
import { setClassOnce } from './write-once';

const texts = strings.panel;

export interface Panel {
	/** Draws what has changed. */
	refresh(): void;
	/** What is folded, to be kept with the workspace; phases by id, sections by name. */
	folded(): readonly string[];
	setFolded(keys: readonly string[]): void;
}

/** What is in view at one moment. */
interface View {
	readonly entry: ArchiveEntry;
	readonly file: TFile;
	readonly reading: EpisodeReading | null;
	readonly agenda: readonly AgendaItem[];
	readonly next: AgendaItem | null;
}

export function makePanel(host: Host, el: HTMLElement, foldedChanged: () => void): Panel {
	el.addClass('oh-panel');
	const folded = new Set<string>(foldedAtFirst);
	/** Phases the host has folded or unfolded; the others follow the clock. */
	const phases = new Map<string, boolean>();
	let view: View | null = null;

	const tools = toolButtons((tool) => (view?.reading ? toolFace(host, tool, view.file, view.reading.show) : null));
	const empty = emptyState(el, host);
	const filled = el.createDiv({ cls: 'oh-filled' });
	const card = nowCard(filled, {
		tools,
		open: () => view && open(view.file),
		openStep: () => view?.next && open(view.file, view.next.step.line),
		tickNext: () => view?.next && mark(view.next.step, 'x'),
		menu: (event) => view && showMenu(view.file, event),
	});
	const checklist = makeTree<ChecklistNode>(filled, {
		label: texts.checklist,
		draw: (node) => stepRow(filled, node, { tick: ({ step }) => mark(step, toggledMark(step)), tools }),
		activate: (node) => node.phase === null && view && open(view.file, node.step.line),
		expand: (node, expanded) => {
			if (node.phase !== null) phases.set(node.phase, !expanded);
			changedFolds();
		},
		tick: (node) => node.phase === null && mark(node.step, toggledMark(node.step)),
		menu: (node, event) => node.phase === null && stepMenu(node.step, event),
	});
	const episodes = makeTree<PanelNode>(filled, {
		label: texts.label,
		scroller: el,
		draw: (node) => episodeRow(filled, node),
		activate: (node) => {
			const file = node.section === null ? host.app.vault.getFileByPath(node.path) : null;
			if (file !== null) open(file);
		},
		expand: (node, expanded) => {
			if (expanded) folded.delete(node.key);
			else folded.add(node.key);
			changedFolds();
		},
		menu: (node, event) => {
			const file = node.section === null ? host.app.vault.getFileByPath(node.path) : null;
			if (file !== null) showMenu(file, event);
		},
	});
	el.addEventListener('scroll', () => el.win.requestAnimationFrame(() => episodes.scrolled()), { passive: true });

	function changedFolds(): void {
		foldedChanged();
		refresh();
	}

	function open(file: TFile, line?: number): void {
		host.notices.guard(texts.opening, () => openNote(host.app, file, line === undefined ? {} : { line }));
	}

	function mark(step: Step, to: StepMark): void {
		if (view === null) return;
		const { file } = view;
		host.notices.guard(texts.ticking, async () => {
			const written = await host.door.editNote(file, texts.ticking, (text) => setStep(text, step.ref, to));
			if (isProblem(written)) host.notices.refuse(written);
			refresh();
		});
	}

	function showMenu(file: TFile, event: MouseEvent | KeyboardEvent): void {
		event.preventDefault();
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle(texts.openNote)
				.setIcon('file-text')
				.onClick(() => open(file)),
		);
		addEpisodeItems(host, menu, file);
		showAt(menu, event);
	}

	function stepMenu(step: Step, event: MouseEvent | KeyboardEvent): void {
		event.preventDefault();
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle(texts.openStep)
				.setIcon('arrow-right')
				.onClick(() => view && open(view.file, step.line)),
		);
		menu.addSeparator();
		for (const [to, title, icon] of [
			['x', texts.setDone, 'check'],
			[' ', texts.setOpen, 'square'],
			['-', texts.setNotApplicable, 'minus'],
		] as const)
			menu.addItem((item) =>
				item
					.setTitle(title)
					.setIcon(icon)
					.onClick(() => mark(step, to)),
			);
		showAt(menu, event);
	}

	function showAt(menu: Menu, event: MouseEvent | KeyboardEvent): void {
		if (event.instanceOf(MouseEvent)) return void menu.showAtMouseEvent(event);
		const target = event.targetNode;
		const place = target?.instanceOf(Element) ? target.getBoundingClientRect() : el.getBoundingClientRect();
		menu.showAtPosition({ x: place.left, y: place.bottom }, el.doc);
	}

	function look(entry: ArchiveEntry, now: number): View | null {
		const file = host.app.vault.getFileByPath(entry.episode.path);
		if (file === null) return null;
		const reading = host.archive.reading(file.path);
		if (reading === null) return { entry, file, reading, agenda: [], next: null };
		const { show, steps, details } = reading;
		const agenda = agendaOf(steps, show, details, now, file.stat.ctime, vocabularyOf(show));
		return { entry, file, reading, agenda, next: nextStep(agenda, phaseNow(show, details, now)) };
	}

	function refresh(): void {
		const now = host.now();
		const zone = host.zone();
		const entries = host.archive.entries();
		const groups = groupsOf(entries, now);
		const entry = currentEntry(entries, groups, host.app.workspace.getActiveFile()?.path ?? null);
		setClassOnce(empty, 'oh-hidden', entries.length > 0);
		setClassOnce(filled, 'oh-hidden', entries.length === 0);
		view = entry === null ? null : look(entry, now);
		setClassOnce(card.el, 'oh-hidden', view === null);
		setClassOnce(checklist.el, 'oh-hidden', view === null);
		if (view !== null) {
			const { reading, agenda } = view;
			const current = reading === null ? 'before' : phaseNow(reading.show, reading.details, now);
			const nodes = stepNodes(agenda, (phase) => phases.get(phase) ?? phase !== current, toolsOf, dayInZone(now, zone));
			checklist.update(nodes);
			card.update(nowModel(view, now, zone));
		}
		episodes.update(
			episodeNodes(groups, { now, zone, folded, numberOf: ({ episode }) => numberOf(episode.show, episode.number) }),
		);
	}

	const toolsOf = (step: Step) => {
		if (view?.reading == null || step.kind === null) return [];
		const { show } = view.reading;
		const { file } = view;
		return (vocabularyOf(show).get(step.kind)?.tools ?? []).filter((tool) => toolFace(host, tool, file, show) !== null);
	};

	function nowModel({ entry, reading, next }: View, now: number, zone: string): NowModel {
		const { episode } = entry;
		const steps = progressByPhase(entry.phases);
		const total = steps.reduce((sum, phase) => sum + phase.total, 0);
		const done = steps.reduce((sum, phase) => sum + phase.done, 0);
		const names = reading?.details.guests.map(({ name }) => name) ?? [];
		return {
			number: numberOf(episode.show, episode.number),
			when: episode.cancelled === null ? countdown(episode, now, zone) : texts.when.cancelled,
			live: stateOf(entry, now) === 'live',
			title: episode.title,
			guests: reading === null ? '' : names.length > 0 ? listed(names) : texts.noGuest,
			time: reading === null ? '' : timeOf(reading, zone),
			total,
			done,
			next:
				next === null
					? null
					: {
							text: plainLine(next.step.text),
							tools: toolsOf(next.step),
							step: next.step,
							overdue: next.urgency === 'overdue',
							due: next.urgency === 'overdue' ? texts.overdue : '',
						},
			nothing: total > 0 && done === total ? texts.nothingLeft : texts.nothingLeftNow,
		};
	}

	function numberOf(showId: string, number: number | null): string {
		const show = host.settings.current().shows.find(({ id }) => id === showId);
		return number === null || show === undefined ? '' : `#${padNumber(show, number)}`;
	}

	return {
		refresh,
		folded: () => [...folded, ...[...phases].map(([phase, isFolded]) => `${isFolded ? '-' : '+'}${phase}`)],
		setFolded: (keys) => {
			folded.clear();
			for (const key of keys) {
				if (/^[+-]/.test(key)) phases.set(key.slice(1), key.startsWith('-'));
				else folded.add(key);
			}
			refresh();
		},
	};
}

function timeOf({ details, show }: EpisodeReading, zone: string): string {
	if (details.date === null) return '';
	const day = longDay(details.date, 'en');
	if (details.start === null) return day;
	return `${day}, ${timeLine(details.start, details.zone ?? 'UTC', [zone, ...show.audienceZones])}`;
}
