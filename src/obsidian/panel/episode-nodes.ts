// The lower part of the panel as nodes of a tree: sections, and the episodes in them.
import type { ArchiveEntry } from '../../core/archive/archive';
import type { Groups } from '../../core/archive/groups';
import { openAfter } from '../../core/checklist/closing-queue';
import { progressByPhase } from '../../core/checklist/phase-count';
import { formatDay } from '../../core/show/day-pattern';
import { strings } from '../../core/strings';
import { countdown } from './countdown';
import type { TreeNode } from './tree';

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

export type PanelNode = SectionNode | EpisodeNode;

export interface Surroundings {
	readonly now: number;
	readonly zone: string;
	readonly folded: ReadonlySet<string>;
	/** What the episode's number looks like: `GOH 22`. */
	numberOf(entry: ArchiveEntry): string;
	/** How many steps of a coming episode are overdue. */
	overdueIn(entry: ArchiveEntry): number;
}

/** Sections without an episode are left out. */
export function episodeNodes(groups: Groups, around: Surroundings): readonly PanelNode[] {
	return sections.flatMap((section): readonly PanelNode[] => {
		const entries = groups[section];
		if (entries.length === 0) return [];
		const expanded = !around.folded.has(section);
		const title = texts.sections[section];
		const open = section === 'past' ? entries.reduce((sum, { phases }) => sum + openAfter(phases), 0) : 0;
		const count = open === 0 ? String(entries.length) : `${entries.length} · ${texts.leftAfter(open)}`;
		const node: SectionNode = {
			key: section,
			level: 1,
			expanded,
			checked: null,
			label: texts.sectionLabel(title, entries.length),
			section,
			title,
			count,
		};
		return expanded ? [node, ...entries.map((entry) => episodeNode(entry, section, around))] : [node];
	});
}

/** The words of a row take longer to make than to look up, and a minute later most rows say the same. */
const made = new WeakMap<ArchiveEntry, { readonly moment: string; readonly node: EpisodeNode }>();

function episodeNode(entry: ArchiveEntry, section: Section, around: Surroundings): EpisodeNode {
	const number = around.numberOf(entry);
	const overdue = section === 'coming' ? around.overdueIn(entry) : 0;
	const moment = `${Math.floor(around.now / minute)} ${around.zone} ${section} ${overdue} ${number}`;
	const before = made.get(entry);
	if (before?.moment === moment) return before.node;
	const node = makeNode(entry, section, around, number, overdue);
	made.set(entry, { moment, node });
	return node;
}

function makeNode(
	entry: ArchiveEntry,
	section: Section,
	around: Surroundings,
	number: string,
	overdue: number,
): EpisodeNode {
	const { episode } = entry;
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
		key: `episode ${episode.path}`,
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
