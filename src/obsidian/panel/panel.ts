// The panel: draws the archive and nothing else, always about what now.
import { currentEntry, groupsOf } from '../../core/archive/groups';
import { toggledMark } from '../../core/checklist/tick';
import { padNumber } from '../../core/show/numbering';
import { dayInZone } from '../../core/show/wall-time';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { toolFace, type ToolFace } from '../tools/tool-faces';
import { emptyState } from './empty-state';
import { episodeNodes, foldedAtFirst, type PanelNode } from './episode-nodes';
import { episodeRow } from './episode-row';
import { filterBar } from './filter-bar';
import { justBeforeCard } from './just-before-card';
import { nowCard } from './now-card';
import { nowModel } from './now-model';
import { onAirCard } from './on-air-card';
import { panelActions } from './panel-actions';
import { stepNodes, type ChecklistNode } from './step-nodes';
import { stepRow } from './step-row';
import { toolButtons } from './tool-buttons';
import { makeTree } from './tree';
import { lookAt, type View } from './view';
import { setClassOnce } from './write-once';

const texts = strings.panel;

/** What the workspace keeps of the panel. */
export interface PanelState {
	/** Sections that are folded. */
	readonly folded: readonly string[];
	/** Phases the host has folded (true) or unfolded; the others follow the clock. */
	readonly phases: Readonly<Record<string, boolean>>;
	/** Id of the show that is shown alone; empty for all. */
	readonly show: string;
}

export interface Panel {
	/** Draws what has changed. */
	refresh(): void;
	state(): PanelState;
	setState(state: Partial<PanelState>): void;
}

/** Fills `el`, which scrolls. `stateChanged` is told when there is something new to keep. */
export function makePanel(host: Host, el: HTMLElement, stateChanged: () => void): Panel {
	el.addClass('oh-panel');
	let folded = new Set<string>(foldedAtFirst);
	let phases: Record<string, boolean> = {};
	let view: View | null = null;

	const actions = panelActions(host, refresh);
	const tools = toolButtons((tool) => (view?.reading ? toolFace(host, tool, view.file, view.reading.show) : null));
	const changed = () => {
		stateChanged();
		refresh();
	};

	const empty = emptyState(el, host);
	const filled = el.createDiv({ cls: 'oh-filled' });
	const card = nowCard(filled, {
		tools,
		open: () => view && actions.open(view.file),
		openStep: () => view?.next && actions.open(view.file, view.next.step.line),
		tickNext: () => view?.next && actions.mark(view.file, view.next.step, 'x'),
		tickProven: () => view && actions.tickAll(view.file, view.proven),
		menu: (event) => view && actions.episodeMenu(view.file, event, false),
	});
	const onAir = onAirCard(filled, host);
	const justBefore = justBeforeCard(filled, {
		tick: (step) => view && actions.mark(view.file, step, toggledMark(step)),
		tickAll: (steps) => view && actions.tickAll(view.file, steps),
		setGuest: (guest, fact, value) =>
			view?.reading && actions.setGuest(view.file, guest, fact, value, view.reading.details.guests.length),
	});
	const checklist = makeTree<ChecklistNode>(filled, {
		label: texts.checklist,
		draw: (node) =>
			stepRow(filled, node, { tools, tick: ({ step }) => view && actions.mark(view.file, step, toggledMark(step)) }),
		activate: (node) => node.phase === null && view && actions.open(view.file, node.step.line),
		expand: (node, expanded) => {
			if (node.phase !== null) phases = { ...phases, [node.phase]: !expanded };
			changed();
		},
		tick: (node) => node.phase === null && view && actions.mark(view.file, node.step, toggledMark(node.step)),
		menu: (node, event) => node.phase === null && view && actions.stepMenu(view.file, node.step, event),
	});
	const filter = filterBar(filled, changed);
	const episodes = makeTree<PanelNode>(filled, {
		label: texts.label,
		scroller: el,
		draw: (node) => episodeRow(filled, node),
		activate: (node) => withFile(node, (file) => actions.open(file)),
		expand: (node, expanded) => {
			if (expanded) folded.delete(node.key);
			else folded.add(node.key);
			changed();
		},
		menu: (node, event) =>
			withFile(node, (file) => actions.episodeMenu(file, event, node.section === null && node.unfinished)),
	});
	el.addEventListener('scroll', () => el.win.requestAnimationFrame(() => episodes.scrolled()), { passive: true });

	function withFile(node: PanelNode, run: (file: View['file']) => void): void {
		const file = node.section === null ? host.app.vault.getFileByPath(node.path) : null;
		if (file !== null) run(file);
	}

	function refresh(): void {
		const now = host.now();
		const zone = host.zone();
		const { shows } = host.settings.current();
		const all = host.archive.entries();
		filter.update(shows, all.length);
		const shown = filter.show();
		const ofShow = shown === '' ? all : all.filter(({ episode }) => episode.show === shown);
		const entry = currentEntry(ofShow, groupsOf(ofShow, now), host.app.workspace.getActiveFile()?.path ?? null);
		view = entry === null ? null : lookAt(host, entry, now);
		setClassOnce(empty, 'oh-hidden', all.length > 0);
		setClassOnce(filled, 'oh-hidden', all.length === 0);
		drawView(now, zone);
		onAir.update();
		const groups = groupsOf(
			all.filter(({ episode }) => filter.admits(episode.show, episode.title)),
			now,
		);
		episodes.update(
			episodeNodes(groups, { now, zone, folded, numberOf: ({ episode }) => numberOf(episode.show, episode.number) }),
		);
	}

	function drawView(now: number, zone: string): void {
		const last = view?.agenda.filter(({ step }) => step.phase === 'justBefore').map(({ step }) => step) ?? [];
		const { start, end } = view?.entry.episode ?? { start: null, end: null };
		// From the tech check until the end of the show, when it is folded but in reach.
		const atLast = view?.phase === 'justBefore' || (start !== null && end !== null && now >= start && now < end);
		setClassOnce(card.el, 'oh-hidden', view === null);
		setClassOnce(checklist.el, 'oh-hidden', view === null);
		setClassOnce(justBefore.el, 'oh-hidden', !atLast || last.length === 0);
		if (view === null) return;
		const { entry, agenda, phase } = view;
		const { episode } = entry;
		checklist.update(stepNodes(agenda, view, (id) => phases[id] ?? id !== phase, dayInZone(now, zone)));
		card.update(nowModel(view, numberOf(episode.show, episode.number), now, zone));
		if (atLast)
			justBefore.update({
				episode: episode.path,
				open: phase === 'justBefore',
				guests: view.reading?.details.guests ?? [],
				steps: last,
				links: atHand(view),
			});
	}

	/** Rooms and texts that are needed in a hurry. */
	function atHand({ reading, file }: View): readonly ToolFace[] {
		if (reading === null) return [];
		const { details, show } = reading;
		const opens = [
			[details.studio, texts.justBefore.openStudio, 'video'],
			[details.url, texts.justBefore.openWatchPage, 'tv'],
		] as const;
		return [
			...opens.flatMap(([address, label, icon]) =>
				address !== null && /^https?:/i.test(address) ? [{ label, icon, run: () => void window.open(address) }] : [],
			),
			...(['message:chat-welcome', 'message:chat-links'] as const).flatMap(
				(tool) => toolFace(host, tool, file, show) ?? [],
			),
		];
	}

	function numberOf(showId: string, number: number | null): string {
		const show = host.settings.current().shows.find(({ id }) => id === showId);
		return number === null || show === undefined ? '' : `#${padNumber(show, number)}`;
	}

	return {
		refresh,
		state: () => ({ folded: [...folded], phases, show: filter.show() }),
		setState: (state) => {
			if (state.folded !== undefined) folded = new Set(state.folded);
			if (state.phases !== undefined) phases = { ...state.phases };
			if (state.show !== undefined) filter.setShow(state.show);
			refresh();
		},
	};
}
