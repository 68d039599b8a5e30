// The card's words for the episode in view.
import { stateOf } from '../../core/archive/episode-state';
import { progressByPhase } from '../../core/checklist/phase-count';
import { longDay } from '../../core/show/day-pattern';
import { timeLine } from '../../core/show/time-line';
import { listed, strings } from '../../core/strings';
import type { EpisodeReading } from '../reading';
import { countdown } from './countdown';
import type { NowModel } from './now-card';
import { plainLine } from './plain-line';
import type { View } from './view';

const texts = strings.panel;

/** `now` in milliseconds, `zone` the one of this device, `number` as the show writes it. */
export function nowModel(view: View, number: string, now: number, zone: string): NowModel {
	const { entry, reading, next, proven } = view;
	const { episode } = entry;
	const steps = progressByPhase(entry.phases);
	const total = steps.reduce((sum, phase) => sum + phase.total, 0);
	const done = steps.reduce((sum, phase) => sum + phase.done, 0);
	const names = reading?.details.guests.map(({ name }) => name) ?? [];
	const overdue = next?.urgency === 'overdue';
	return {
		number,
		when: episode.cancelled === null ? countdown(episode, now, zone) : texts.when.cancelled,
		live: stateOf(entry, now) === 'live',
		title: episode.title,
		guests: reading === null ? '' : names.length > 0 ? listed(names) : texts.noGuest,
		time: reading === null ? '' : timeOf(reading, zone),
		total,
		done,
		proven: proven.length,
		next:
			next === null
				? null
				: {
						text: plainLine(next.step.text),
						tools: view.tools(next.step),
						overdue,
						due: overdue ? texts.overdue : '',
					},
		nothing: total > 0 && done === total ? texts.nothingLeft : texts.nothingLeftNow,
	};
}

/** Day and time in the show's zone, the host's own, and the audience's. */
function timeOf({ details, show }: EpisodeReading, zone: string): string {
	if (details.date === null) return '';
	const day = longDay(details.date, 'en-GB');
	if (details.start === null) return day;
	return `${day}, ${timeLine(details.start, details.zone ?? 'UTC', [zone, ...show.audienceZones])}`;
}
