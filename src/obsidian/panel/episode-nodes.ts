// The lower part of the panel as nodes of a tree: sections, and the episodes in them.
import type { ArchiveEntry } from '../../core/archive/archive';
import type { Groups } from '../../core/archive/groups';
import { isLeftOpen, openAfter } from '../../core/checklist/closing-queue';
import { progressByPhase } from '../../core/checklist/phase-count';
import { formatDay } from '../../core/show/day-pattern';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import { countdown } from './countdown';
import type { TreeList, TreeNode } from './tree-list';

const texts = strings.panel;
const minute = 60_000;

export const sections = ['coming', 'toFinish', 'ideas', 'past'] as const;
export type Section = (typeof sections)[number];
/** Years of episodes are out of the way until they are asked for. */
export const foldedAtFirst: readonly Section[] = ['past'];

export interface SectionNode extends TreeNode {
	readonly section: Section;
	readonly title: string;
	readonly count: string;
}

export interface EpisodeNode extends TreeNode {
	readonly section: null;
	readonly path: string;
	readonly number: string;
	readonly title: string;
	readonly when: string;
	readonly total: number;
	readonly done: number;
	/** What is left, in words: `4 to do`, `2 after the show`. */
	readonly left: string;
	readonly overdue: boolean;
	readonly cancelled: boolean;
	/** It may be put off or closed as it is. */
	readonly unfinished: boolean;
}

/** One line for all that was left open longer ago. */
export interface OlderNode extends TreeNode {
	readonly section: 'older';
	/** The latest of them. */
	readonly leadsTo: string;
}

export type PanelNode = SectionNode | EpisodeNode | OlderNode;

export interface Surroundings {
	readonly now: number;
	readonly zone: string;
	readonly folded: ReadonlySet<string>;
	/** The same object as long as nothing about them has changed. */
	readonly shows: readonly ShowProfile[];
	/** What the episode's number looks like: `GOH 22`. */
	numberOf(entry: ArchiveEntry): string;
	/** How many steps of a coming episode are overdue. */
	overdueIn(entry: ArchiveEntry): number;
}

/** Before the path; the keys of sections are their names. */
const episodeKey = 'episode ';

/** A section's head, and the rows below it while it is unfolded. */
interface Run {
	readonly section: Section;
	readonly head: SectionNode;
	readonly entries: readonly ArchiveEntry[];
	/** The line below its episodes. */
	readonly older: OlderNode | null;
	readonly expanded: boolean;
	/** Index of the head in the list. */
	readonly from: number;
	readonly to: number;
}

/** Sections without an episode are left out. */
export function episodeList(groups: Groups, around: Surroundings): TreeList<PanelNode> {
	let to = 0;
	const runs = sections.flatMap((section): readonly Run[] => {
		const entries = groups[section];
		if (entries.length === 0) return [];
		const expanded = !around.folded.has(section);
		const older = section === 'toFinish' ? olderNode(groups.past, around.now) : null;
		const from = to;
		to = from + 1 + (expanded ? entries.length + (older === null ? 0 : 1) : 0);
		return [{ section, head: sectionNode(section, entries, expanded), entries, older, expanded, from, to }];
	});
	const runAt = (index: number) => runs.find((run) => index >= run.from && index < run.to);
	return {
		length: to,
		at(index) {
			const run = runAt(index);
			if (run === undefined) return undefined;
			if (index === run.from) return run.head;
			const entry = run.entries[index - run.from - 1];
			return entry === undefined ? (run.older ?? undefined) : episodeNode(entry, run.section, around);
		},
		indexOf(key) {
			const path = key.startsWith(episodeKey) ? key.slice(episodeKey.length) : null;
			for (const { section, entries, older, expanded, from, to: end } of runs) {
				if (section === key) return from;
				if (expanded && older?.key === key) return end - 1;
				const at = expanded ? entries.findIndex(({ episode }) => episode.path === path) : -1;
				if (at !== -1) return from + 1 + at;
			}
			return -1;
		},
		parentOf: (index) => runAt(index)?.from ?? index,
		placeOf(index) {
			const run = runAt(index);
			return run === undefined || index === run.from
				? { position: run === undefined ? 1 : runs.indexOf(run) + 1, size: runs.length }
				: { position: index - run.from, size: run.to - run.from - 1 };
		},
	};
}

function sectionNode(section: Section, entries: readonly ArchiveEntry[], expanded: boolean): SectionNode {
	const title = texts.sections[section];
	const open = section === 'past' ? entries.reduce((sum, { phases }) => sum + openAfter(phases), 0) : 0;
	return {
		key: section,
		level: 1,
		expanded,
		checked: null,
		label: texts.sectionLabel(title, entries.length),
		section,
		title,
		count: open === 0 ? String(entries.length) : `${entries.length} · ${texts.leftAfter(open)}`,
	};
}

/** Years of open lists stay out of the way: they are a line under *To finish* while there is something to finish anyway, and a number under *Past*. */
function olderNode(past: readonly ArchiveEntry[], now: number): OlderNode | null {
	const left = past.filter(({ episode, phases }) => isLeftOpen(episode, phases, now));
	const [latest] = left;
	if (latest === undefined) return null;
	const label = texts.olderOpen(left.length);
	const leadsTo = episodeKey + latest.episode.path;
	return { key: 'older', level: 2, expanded: null, checked: null, label, section: 'older', leadsTo };
}

/** The words of a row take longer to make than to look up, and a minute later most rows say the same. */
interface Made extends Pick<Surroundings, 'zone' | 'shows'> {
	readonly section: Section;
	readonly minute: number;
	readonly overdue: number;
	readonly node: EpisodeNode;
}
const made = new WeakMap<ArchiveEntry, Made>();

function episodeNode(entry: ArchiveEntry, section: Section, around: Surroundings): EpisodeNode {
	const { zone, shows } = around;
	const minuteNow = Math.floor(around.now / minute);
	const overdue = section === 'coming' ? around.overdueIn(entry) : 0;
	const known = made.get(entry);
	if (
		known?.section === section &&
		known.minute === minuteNow &&
		known.overdue === overdue &&
		known.zone === zone &&
		known.shows === shows
	)
		return known.node;
	const node = makeNode(entry, section, around, overdue);
	made.set(entry, { section, minute: minuteNow, overdue, zone, shows, node });
	return node;
}

function makeNode(entry: ArchiveEntry, section: Section, around: Surroundings, overdue: number): EpisodeNode {
	const { episode } = entry;
	const number = around.numberOf(entry);
	const steps = progressByPhase(entry.phases);
	const total = steps.reduce((sum, phase) => sum + phase.total, 0);
	const done = steps.reduce((sum, phase) => sum + phase.done, 0);
	const cancelled = episode.cancelled !== null;
	const when = cancelled ? texts.when.cancelled : whenOf(entry, section, around);
	const left =
		overdue > 0
			? texts.overdueCount(overdue)
			: section === 'coming' || section === 'ideas'
				? texts.left(total - done)
				: texts.leftAfter(openAfter(entry.phases));
	return {
		key: episodeKey + episode.path,
		level: 2,
		expanded: null,
		checked: null,
		label: [number, episode.title, when, total > 0 ? texts.stepsDone(done, total) : '', overdue > 0 ? left : '']
			.filter((part) => part !== '')
			.join(', '),
		section: null,
		path: episode.path,
		number,
		title: episode.title,
		when,
		total,
		done,
		left,
		overdue: overdue > 0,
		cancelled,
		unfinished: section === 'toFinish',
	};
}

function whenOf({ episode }: ArchiveEntry, section: Section, { now, zone }: Surroundings): string {
	if (section === 'past' && episode.date !== null) return formatDay(episode.date, 'd MMM yyyy');
	return episode.date === null && section === 'ideas' ? '' : countdown(episode, now, zone);
}
