// The card's words for the episode in view.
import { outdatedCount } from '../../core/action/ripple';
import { stateOf } from '../../core/archive/episode-state';
import { progressByPhase } from '../../core/checklist/phase-count';
import { listed, strings } from '../../core/strings';
import { dateLine } from '../date-line';
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
		time: reading === null ? '' : dateLine(reading, [zone, ...reading.show.audienceZones]),
		total,
		done,
		proven: proven.length,
		outdated: reading === null ? 0 : outdatedCount(reading, now),
		next:
			next === null
				? null
				: {
						text: plainLine(next.step.text),
						tools: view.tools(next.step),
						overdue,
						due: overdue ? texts.overdue : '',
					},
		nothing: reading === null ? '' : total > 0 && done === total ? texts.nothingLeft : texts.nothingLeftNow,
	};
}
