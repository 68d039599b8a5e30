// What a host announces at the beginning: what has just been on, and what comes, of all shows.
import type { Episode } from '../episode/episode';
import { fileNameInPath } from '../episode/episode-path';
import { pointsBelow, talkingPointHeadings, talkingPoints } from '../live/talking-point';
import { formatDay } from '../show/day-pattern';
import type { ShowProfile } from '../show/profile';
import { dayInZone } from '../show/wall-time';
import type { Change } from '../text/edit';
import { escapeMarkdown } from '../text/escape-markdown';
import { fold } from '../text/fold';
import { newlineOf } from '../text/line';
import { stripLinks } from '../text/link';
import { appendToSection } from '../text/section';
import { watchAddress } from '../text/youtube';

/** In days: what was on longer ago is no news, and nobody remembers a date further away. */
const recentDays = 14;
const comingDays = 21;
const most = 6;

const day = 86_400_000;
const headNames = ['announcements', 'announcement', 'anuncios', 'avisos'];

/** Something to announce, as one line without its bullet. */
export interface Announcement {
	readonly line: string;
	/** By what it is known again in a note: the address of the video, else the name of the note. */
	readonly sign: string;
}

/** Recent and coming episodes of all shows in the order of their days, the one they are announced in left out. `now` in milliseconds. */
export function announcements(
	own: Pick<Episode, 'path' | 'start'>,
	episodes: readonly Episode[],
	shows: readonly ShowProfile[],
	now: number,
	hostZone: string,
): readonly Announcement[] {
	// They are read out on the day of the show, whenever they are written.
	const then = own.start ?? now;
	return episodes
		.flatMap((episode) => {
			const show = shows.find(({ id }) => id === episode.show);
			const { path, start, cancelled } = episode;
			if (show === undefined || start === null || cancelled !== null || path === own.path) return [];
			if (start < then - recentDays * day || start > then + comingDays * day) return [];
			return [{ episode, show, start }];
		})
		.sort((a, b) => a.start - b.start)
		.slice(-most)
		.map(({ episode, show, start }) => announcementOf(episode, show, start, hostZone));
}

/** The change that puts them below the point *Announcements*, which is made at the end of the talking points where it is missing. What is there already stays. */
export function insertAnnouncements(
	list: readonly Announcement[],
	show: Pick<ShowProfile, 'phases' | 'language'>,
): Change {
	return (text) => {
		const newline = newlineOf(text);
		const points = talkingPoints(text, Object.values(show.phases).flat());
		const own = points.find((point) => headNames.includes(fold(stripLinks(point.text)).replace(/[*_:]+/g, '')));
		const fresh = list.filter(({ sign }) => !points.some((point) => point.text.includes(sign)));
		if (fresh.length === 0) return [];
		if (own === undefined) {
			const name = show.language === 'es' ? 'Anuncios' : 'Announcements';
			const lines = [`- ${name}`, ...fresh.map(({ line }) => `\t- ${line}`)].join(newline);
			return appendToSection(text, talkingPointHeadings(show.language), 2, lines);
		}
		const { to } = (pointsBelow(points, own).at(-1) ?? own).line;
		return [{ from: to, to, insert: fresh.map(({ line }) => `${newline}${own.indent}\t- ${line}`).join('') }];
	};
}

function announcementOf(
	{ path, title, videoId, url }: Episode,
	show: ShowProfile,
	start: number,
	zone: string,
): Announcement {
	const when = formatDay(dayInZone(start, zone), 'EEEE, d MMMM', show.language);
	const address = videoId === null ? (url ?? '') : watchAddress(videoId);
	const sign = address || `[[${fileNameInPath(path)}]]`;
	return { line: `${escapeMarkdown(show.name)} (${when}): ${escapeMarkdown(title)} ${sign}`, sign };
}
