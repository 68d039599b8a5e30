// Schedule, reschedule, renumber, rename and cancel: what each asks for, and what is said when it is done.
import type { TFile } from 'obsidian';
import { stateOf } from '../../core/archive/episode-state';
import type { EpisodeChange } from '../../core/action/episode-change';
import { readEpisodeDate } from '../../core/episode/episode-date';
import { isProblem, type Problem } from '../../core/problem';
import { scheduleOn } from '../../core/show/cadence';
import type { ShowProfile } from '../../core/show/profile';
import { dayInZone } from '../../core/show/wall-time';
import { strings } from '../../core/strings';
import { hasCalendarFile, renewCalendarFile } from '../calendar/calendar-file';
import type { Host } from '../host';
import { propertiesIn } from '../properties';
import { sayWritten } from '../say-written';
import { slotChoices } from '../slot-choices';
import { carryOut } from './carry-out';
import type { ChangeQuestions } from './change-dialog';
import { makeChangePlanner, type ChangePlanner } from './change-planner';
import { toldWords, type ToldWords } from './told-words';

const texts = strings.episodeChange;

export type ChangeKind = ChangeQuestions['kind'];

/** Which of the changes are open to an episode now: none of a note that is no episode. */
export function mayChange(host: Host, file: TFile, kind: ChangeKind): boolean {
	const entry = host.archive.entry(file.path);
	if (entry === null) return false;
	const state = stateOf(entry, host.now());
	if (kind === 'schedule') return state === 'idea';
	if (kind === 'reschedule') return entry.episode.date !== null;
	if (kind !== 'cancel') return true;
	// One that is over without a video may never have taken place.
	const { date, videoId, cancelled } = entry.episode;
	return date !== null && cancelled === null && (videoId === null || state === 'upcoming' || state === 'live');
}

/** What choosing a slot means for this episode: an idea gets its date, any other another one. */
export function slotChange(host: Host, file: TFile): 'schedule' | 'reschedule' {
	return mayChange(host, file, 'schedule') ? 'schedule' : 'reschedule';
}

/** Opens the dialog for a change of this episode. `after` is done once it was made. */
export function askForChange(host: Host, file: TFile, kind: ChangeKind, after: () => Promise<void>): void {
	host.notices.guard(texts.doing[kind], async () => {
		// The dialog brings the parser of the templates with it: not needed before the first change.
		const [{ ChangeDialog }, planner] = await Promise.all([import('./change-dialog'), makeChangePlanner(host, file)]);
		if (isProblem(planner)) return host.notices.refuse(planner);
		const told = await toldWords(host, planner.reading);
		new ChangeDialog(host.app, questions(host, file, kind, planner, told, after)).open();
	});
}

function questions(
	host: Host,
	file: TFile,
	kind: ChangeKind,
	planner: ChangePlanner,
	told: ToldWords,
	after: () => Promise<void>,
): ChangeQuestions {
	const { details, show, text } = planner.reading;
	const isDated = kind === 'schedule' || kind === 'reschedule';
	const today = dayInZone(host.now(), host.zone());
	const slots = isDated ? slotChoices(host, show, details.date) : null;
	const first = slots?.find(({ disabled }) => disabled !== true)?.value ?? details.date ?? today;
	const own = readEpisodeDate(file.basename, propertiesIn(text) ?? {}, null);
	const asksNumber =
		kind === 'renumber' || kind === 'schedule' || (kind === 'reschedule' && details.cancelled !== null);
	const proposed = asksNumber && kind !== 'renumber' ? planner.plan({ date: first, cancelled: null }) : null;
	const number = proposed !== null && 'after' in proposed ? proposed.after.number : details.number;
	return {
		kind,
		always: kind === 'cancel' ? { cancelled: today } : isDated ? { cancelled: null } : {},
		slots,
		mayLoseDate: kind === 'reschedule',
		date: details.date ?? '',
		time: kind === 'reschedule' ? (details.time ?? '') : '',
		zone: scheduleOn(show, details.date ?? today).zone,
		own: { zone: own.zone ?? '', minutes: String(own.minutes ?? '') },
		number: asksNumber ? (number === null ? '' : String(number)) : null,
		title: kind === 'rename' ? details.title : null,
		help: kind === 'cancel' ? texts.cancelHelp : null,
		also: hasCalendarFile(host, file, show, text) ? [texts.calendarFile] : [],
		told,
		plan: (wanted) => planner.plan(wanted),
		carryOut: (change) => done(host, file, kind, change, { show, told, after }),
	};
}

async function done(
	host: Host,
	file: TFile,
	kind: ChangeKind,
	change: EpisodeChange,
	{ show, told, after }: { show: ShowProfile; told: ToldWords; after: () => Promise<void> },
): Promise<readonly Problem[]> {
	const former = file.path;
	const written = await carryOut(host, change, texts.doing[kind]);
	if (isProblem(written)) {
		const holds = change.notes.every(({ path }) => host.app.vault.getFileByPath(path) !== null);
		if (holds) return [written];
		// A note has its new name already: the plan in the dialog no longer fits, and the command makes another.
		const isScheduled = kind === 'schedule' && !mayChange(host, file, kind);
		host.notices.refuse(isScheduled ? { ...written, todo: texts.scheduledSoFar } : written);
		return [];
	}
	const calendar = await renewCalendarFile(host, file, former, show);
	// There is no corrected text for a show that is off: who was told of it has to hear in words of the host's own.
	const toTell = kind === 'cancel' ? change.told.map(told) : [];
	const lines = [
		texts.done[kind](file.basename),
		...(calendar === null ? [] : [calendar]),
		...(toTell.length === 0 ? [] : [texts.tell(toTell)]),
	].join('\n');
	const [only] = written;
	// One edited note can be put back from the notice; a rename is taken back by another one.
	if (only !== undefined && written.length === 1 && former === file.path && calendar === null)
		sayWritten(host, only, lines);
	else host.notices.say(lines);
	// The change stands, whatever becomes of what follows it.
	host.notices.guard(strings.ripple.doing, after);
	return [];
}
