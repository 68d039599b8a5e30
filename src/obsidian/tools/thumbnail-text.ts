// What stands on a thumbnail, ready to be pasted into a design tool.
import { listed } from '../../core/strings';
import { dateLine } from '../date-line';
import type { EpisodeReading } from '../reading';

/** Title, guests and date, a line each; a line without anything to say is left out. */
export function thumbnailText(reading: EpisodeReading): string {
	const { details, show } = reading;
	const guests = listed(details.guests.map(({ name }) => name));
	return [details.title, guests, dateLine(reading, show.audienceZones)].filter((line) => line !== '').join('\n');
}
