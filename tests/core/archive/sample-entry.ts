import type { ArchiveEntry } from '../../../src/core/archive/archive';
import type { Episode } from '../../../src/core/episode/episode';
import type { PhaseCount } from '../../../src/core/checklist/step';

const idea: Episode = {
	path: 'Lantern Hour/LH - Wicks.md',
	show: 'lantern-hour',
	number: null,
	title: 'Wicks',
	date: null,
	time: null,
	zone: null,
	start: null,
	end: null,
	url: null,
	videoId: null,
	cancelled: null,
	snoozed: null,
	findings: [],
};

/** An entry for tests. With a date and no more it is an hour at 13:00 UTC. */
export function entryOf(episode: Partial<Episode>, phases: readonly PhaseCount[] = []): ArchiveEntry {
	const [year, month, day] = (episode.date ?? '').split('-').map(Number);
	const start = day === undefined ? null : Date.UTC(year ?? 0, (month ?? 0) - 1, day, 13);
	const when = start === null ? {} : { time: '13:00', zone: 'UTC', start, end: start + 3_600_000 };
	const all: Episode = { ...idea, ...when, ...episode };
	const sum = (of: (count: PhaseCount) => number) => phases.reduce((total, count) => total + of(count), 0);
	return {
		episode: { ...all, path: episode.path ?? `Lantern Hour/${all.date ?? 'idea'} ${all.number ?? ''} ${all.title}.md` },
		phases,
		total: sum(({ total }) => total),
		done: sum(({ done }) => done),
	};
}

/** An after-list with this many open steps of three. */
export function afterList(open: number): PhaseCount[] {
	return [{ phase: 'after', heading: 'After the show', total: 3, done: 3 - open }];
}
