// The panel: draws the archive and nothing else, always about what now.
import { currentEntry, filterGroups, groupsOf } from '../../core/archive/groups';
import { skippedMark, toggledMark } from '../../core/checklist/tick';
import { padNumber } from '../../core/show/numbering';
import type { PhaseId } from '../../core/show/profile';
import { dayInZone } from '../../core/show/wall-time';
import { strings } from '../../core/strings';
import { fold } from '../../core/text/fold';
import type { Host } from '../host';
import { reviewOutdated } from '../message/dialog/ripple-dialog';
import { sentFace, toolFace, type ToolFace } from '../tools/tool-faces';
import { emptyState } from './empty-state';
import { episodeList, foldedAtFirst, type OlderNode, type PanelNode } from './episode-nodes';
import { episodeRow } from './episode-row';
import { filterBar } from './filter-bar';
import { justBeforeCard } from './just-before-card';
import { makeNews } from './news';
import { nowCard } from './now-card';
import { nowModel } from './now-model';
import { onAirCard } from './on-air-card';
import { panelActions } from './panel-actions';
import { stepNodes, type ChecklistNode, type StepNode } from './step-nodes';
import { stepRow } from './step-row';
import { toolButtons } from './tool-buttons';
import { makeTree } from './tree';
import { treeList } from './tree-list';
import { lookAt, overdueIn, type View } from './view';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';

const texts = strings.panel;
/** Of so many coming episodes the notes are read, to tell what is overdue. */
const closeToCome = 12;
/** The countdown is in minutes. */
const minute = 60_000;

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
	/** Its size has changed. */
	resized(): void;
}

/** Fills `el`, which scrolls. `stateChanged` is told when there is something new to keep. */
export function makePanel(host: Host, el: HTMLElement, stateChanged: () => void): Panel {
	el.addClass('oh-panel');
	let folded = new Set<string>(foldedAtFirst);
	let phases: Record<string, boolean> = {};
	let view: View | null = null;
	/** Before every note is known, having found none means nothing. */
	let indexed = false;
	/** Grows with what the host has folded or chosen. */
	let turns = 0;
	const isNews = makeNews();
	const isNewsInView = makeNews();

	const actions = panelActions(host, drawAgain);
	const tools = toolButtons((tool) => (view?.reading ? toolFace(host, tool, view.file, view.reading.show) : null));
	const changed = () => {
		turns++;
		stateChanged();
		refresh();
	};

	const empty = emptyState(el, host);
	const filled = el.createDiv({ cls: 'oh-filled' });
	const onAir = onAirCard(filled, host);
	const card = nowCard(filled, {
		tools,
		open: () => view && actions.open(view.file),
		openStep: () => view?.next && actions.open(view.file, view.next.step.line),
		tickNext: () => view?.next && actions.mark(view.file, view.next.step, 'x'),
		tickProven: () => view && actions.tickAll(view.file, view.proven),
		reviewOutdated: () => view && reviewOutdated(host, view.file),
		menu: (event) => view && actions.episodeMenu(view.file, event, false),
	});
	const justBefore = justBeforeCard(filled, {
		tick: (step) => view && actions.mark(view.file, step, toggledMark(step)),
		tickAll: (steps) => view && actions.tickAll(view.file, steps),
		setGuest: (guest, fact, value) => view && actions.setGuest(view.file, guest, fact, value),
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
		keys: { '-': (node) => node.phase === null && view && actions.mark(view.file, node.step, skippedMark(node.step)) },
		menu: (node, event) => node.phase === null && view && actions.stepMenu(view.file, node.step, facesOf(node), event),
	});
	const filter = filterBar(filled, changed);
	const noMatch = filled.createDiv({ cls: 'oh-nothing', attr: { role: 'status' } });
	const episodes = makeTree<PanelNode>(filled, {
		label: texts.label,
		scroller: el,
		draw: (node) => episodeRow(filled, node),
		activate: (node) => (node.section === 'older' ? showOlder(node) : withFile(node, (file) => actions.open(file))),
		expand: (node, expanded) => {
			if (expanded) folded.delete(node.key);
			else folded.add(node.key);
			changed();
		},
		menu: (node, event) =>
			withFile(node, (file) => actions.episodeMenu(file, event, node.section === null && node.unfinished)),
	});
	el.addEventListener('scroll', () => el.win.requestAnimationFrame(() => episodes.scrolled()), { passive: true });

	/** Where they are: nothing about them is asked or written. */
	function showOlder({ leadsTo }: OlderNode): void {
		folded.delete('past');
		changed();
		episodes.focus(leadsTo);
	}

	function withFile(node: PanelNode, run: (file: View['file']) => void): void {
		const file = node.section === null ? host.app.vault.getFileByPath(node.path) : null;
		if (file !== null) run(file);
	}

	/** Everything that can be done, then what can be marked as sent. */
	function facesOf({ tools: all }: StepNode): readonly ToolFace[] {
		const { reading, file } = view ?? { reading: null, file: null };
		if (reading === null || file === null) return [];
		return [toolFace, sentFace].flatMap((face) => all.flatMap((tool) => face(host, tool, file, reading.show) ?? []));
	}

	/** All that is drawn follows from these and from nothing else; with the same ones there is nothing to do. */
	function refresh(): void {
		onAir.update();
		const now = host.now();
		const zone = host.zone();
		const active = host.app.workspace.getActiveFile()?.path ?? null;
		const { shows } = host.settings.current();
		const moment = [Math.floor(now / minute), zone, host.settings.current(), turns];
		if (!isNews([...moment, host.archive.revision(), active, indexed])) return;

		const all = host.archive.entries();
		filter.update(shows, all.length);
		setClassOnce(empty, 'oh-hidden', all.length > 0 || !indexed);
		setClassOnce(filled, 'oh-hidden', all.length === 0);
		const shown = filter.show();
		const ofShow = shown === '' ? all : all.filter(({ episode }) => episode.show === shown);
		const groups = groupsOf(ofShow, now);
		const entry = currentEntry(ofShow, groups, active);
		const reading = entry === null ? null : host.archive.reading(entry.episode.path);
		if (isNewsInView([...moment, entry, reading])) {
			view = entry === null ? null : lookAt(host, entry, now);
			drawView(now, zone);
		}
		const query = filter.query();
		const found = query === '' ? groups : filterGroups(groups, ({ episode }) => fold(episode.title).includes(query));
		const soon = new Set(found.coming.slice(0, closeToCome));
		const list = episodeList(found, {
			now,
			zone,
			folded,
			shows,
			numberOf: ({ episode }) => numberOf(episode.show, episode.number),
			overdueIn: (each) => (soon.has(each) ? overdueIn(host, each, now) : 0),
		});
		setTextOnce(noMatch, list.length === 0 ? texts.noMatch : '');
		episodes.update(list);
	}

	/** Draws although nothing is new: a refused click may have left its trace on the page. */
	function drawAgain(): void {
		turns++;
		refresh();
	}

	function drawView(now: number, zone: string): void {
		const last = view?.agenda.filter(({ step }) => step.phase === 'justBefore').map(({ step }) => step) ?? [];
		const onTheDay = view === null || view.entry.episode.cancelled !== null ? null : view;
		const { start, end } = onTheDay?.entry.episode ?? { start: null, end: null };
		const live = start !== null && end !== null && now >= start && now < end;
		// From the tech check until the end of the show, when it is folded but in reach.
		const atLast = onTheDay?.phase === 'justBefore' || live;
		setClassOnce(card.el, 'oh-hidden', view === null);
		setClassOnce(checklist.el, 'oh-hidden', view === null);
		setAttrOnce(checklist.el, 'aria-busy', view?.reading === null ? 'true' : null);
		const carded = atLast && last.length > 0;
		setClassOnce(justBefore.el, 'oh-hidden', !carded);
		if (view === null) return;
		const { entry, agenda, phase } = view;
		const { episode } = entry;
		// What has a card of its own is not shown twice.
		const isFolded = (id: PhaseId) => phases[id] ?? (id !== phase || (carded && id === 'justBefore'));
		checklist.update(treeList(stepNodes(agenda, view, isFolded, dayInZone(now, zone))));
		const model = nowModel(view, numberOf(episode.show, episode.number), now, zone);
		card.update(carded || live ? { ...model, next: null, nothing: '' } : model);
		if (carded)
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
			...(['chat-welcome', 'chat-links'] as const).flatMap((message) => {
				const face = toolFace(host, `message:${message}`, file, show);
				return face === null ? [] : [{ ...face, label: strings.onAir.chats[message] }];
			}),
		];
	}

	function numberOf(showId: string, number: number | null): string {
		const show = host.settings.current().shows.find(({ id }) => id === showId);
		return number === null || show === undefined ? '' : `#${padNumber(show, number)}`;
	}

	void host.archive.ready().then(() => {
		indexed = true;
		refresh();
	});
	return {
		refresh,
		resized: () => episodes.scrolled(),
		state: () => ({ folded: [...folded], phases, show: filter.show() }),
		setState: (state) => {
			if (state.folded !== undefined) folded = new Set(state.folded);
			if (state.phases !== undefined) phases = { ...state.phases };
			if (state.show !== undefined) filter.setShow(state.show);
			drawAgain();
		},
	};
}
