// The next slots of a show, for a host to weigh against each other.
import { takenDays } from '../core/archive/neighbours';
import { longDay } from '../core/show/day-pattern';
import type { ShowProfile } from '../core/show/profile';
import { nextSlots } from '../core/show/slot';
import { timeLine } from '../core/show/time-line';
import { strings } from '../core/strings';
import type { Choice } from './form/field';
import type { Host } from './host';

/** As many free slots as anybody weighs against each other. */
const offered = 5;

/** By ISO day: the first free one on top, where it is chosen; then the others, with the reason where one is not free. `current` is an episode's day now. */
export function slotChoices(host: Host, show: ShowProfile, current: string | null = null): readonly Choice[] {
	const slots = nextSlots(show, host.now(), takenDays(host.archive.entries(), show.id), offered);
	const first = slots.find(({ skipped }) => skipped === null);
	return [...slots.filter((slot) => slot === first), ...slots.filter((slot) => slot !== first)].map((slot) => ({
		value: slot.date,
		label: `${longDay(slot.date, show.language)}, ${timeLine(slot.start, slot.zone, show.audienceZones, show.language)}`,
		...(slot.skipped !== null && {
			note: slot.date === current ? strings.episodeChange.current : slot.skipped,
			disabled: true,
		}),
	}));
}
