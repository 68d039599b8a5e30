// The .ics file of an episode: its id and revision stand in the note, the file lies beside it or in the folder the show has for that.
import { Platform, parseYaml, type TFile } from 'obsidian';
import { tickKind } from '../../core/action/tick-kind';
import { revisionAfter, type CalendarEvent } from '../../core/calendar/calendar-event';
import { calendarFile } from '../../core/calendar/calendar-file';
import { readFormerEvent, readFormerEvents } from '../../core/calendar/former-event';
import { isProblem, problem, type Problem } from '../../core/problem';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import { inSteps } from '../../core/text/in-steps';
import { setProperty } from '../../core/text/property';
import type { Host } from '../host';
import { noteText, storedText, Unreadable } from '../note-text';
import type { NoticeAction } from '../notices';
import { mayHoldPrivate } from '../private-facts';
import { calendarTexts, identityIn, type CalendarIdentity, type CalendarTexts } from './calendar-event';

const texts = strings.calendar;

/** Writes the invite, or what takes it back once the episode is cancelled, and says where it is. */
export function exportInvite(host: Host, file: TFile): void {
	host.notices.guard(texts.doing, async () => {
		const written = await writeInvite(host, file, host.settings.current().preferences.tickOnSend);
		if (isProblem(written)) return host.notices.refuse(written);
		const { path, text, again, leftOut } = written;
		const lines = [again ? texts.exportedAgain(path) : texts.exported(path), ...(leftOut ? [texts.withoutStudio] : [])];
		host.notices.say(lines.join('\n'), shareAction(host, path, text));
	});
}

/** Whether a calendar file of the episode lies where it would be written. */
export function hasCalendarFile(host: Host, file: TFile, show: ShowProfile, text: string): boolean {
	return identityIn(text) !== null && host.app.vault.getFileByPath(pathOf(file.path, show)) !== null;
}

/** After a change of the episode: its calendar file follows to the new name and says what is so now. What was done, or null for nothing. */
export async function renewCalendarFile(
	host: Host,
	file: TFile,
	former: string,
	show: ShowProfile,
): Promise<string | null> {
	const there = host.app.vault.getFileByPath(pathOf(former, show));
	if (there === null) return null;
	const written = await renewed(host, file, there, show).catch(asProblem);
	if (written === null) return null;
	if (!isProblem(written)) return texts.exportedAgain(written.path);
	// Back to an idea: there is no time to write, and what was exported is the host's to delete.
	if (written.code !== 'date-missing')
		host.notices.refuse({ ...written, why: texts.notRenewed, todo: texts.notRenewedTodo });
	return null;
}

async function renewed(
	host: Host,
	file: TFile,
	there: TFile,
	show: ShowProfile,
): Promise<WrittenInvite | Problem | null> {
	if (identityIn(await noteText(host.app, file)) === null) return null;
	const moved = await host.door.renameNote(there, pathOf(file.path, show), () => []);
	return isProblem(moved) ? moved : writeInvite(host, file, false);
}

/** A note that cannot be read stops what follows a change, not the change. */
function asProblem(error: unknown): Problem {
	if (error instanceof Unreadable) return error.problem;
	throw error;
}

/** All dated episodes of the show in one file, for its audience. */
export function exportShowCalendar(host: Host, show: ShowProfile): void {
	host.notices.guard(texts.doing, async () => {
		const { showEvents } = await import('../../core/action/show-events');
		const path = inFolder(show.calendar.folder ?? show.folder, show.id);
		const events = showEvents(host.archive.episodes(), show, {
			former: readFormerEvents((await formerText(host, path)) ?? ''),
			idOf(episode) {
				const id: unknown = host.app.metadataCache.getCache(episode.path)?.frontmatter?.['calendar-id'];
				return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
			},
			now: host.now(),
		});
		if (events.length === 0)
			return host.notices.refuse(problem('nothing-dated', texts.nothingDated, '', texts.nothingDatedTodo));
		const text = calendarFile({ events, now: host.now(), name: show.name });
		const written = await host.door.writeFile(path, text, isOurs);
		if (isProblem(written)) return host.notices.refuse(written);
		host.notices.say(texts.showExported(events.length, written.path), shareAction(host, written.path, text));
	});
}

interface WrittenInvite {
	readonly path: string;
	readonly text: string;
	/** It was exported before. */
	readonly again: boolean;
	/** There is a studio link, and the vault is not to hold it. */
	readonly leftOut: boolean;
}

/** With `tick` the step about the invite is ticked with it; taking an invite back is no such step. */
async function writeInvite(host: Host, file: TFile, tick: boolean): Promise<WrittenInvite | Problem> {
	const found = await calendarTexts(host, file);
	if (isProblem(found)) return found;
	const { details, show, text: note } = found.reading;
	const withStudio = details.studio !== null && (await mayHoldPrivate(host, show));
	const before = identityIn(note);
	const path = pathOf(file.path, show);
	const former = await formerText(host, path);
	const draft = found.event(before ?? { id: newId(), revision: 0 }, withStudio);
	const known = former === null ? null : readFormerEvent(former);
	const revision = before === null ? 0 : nextRevision(known?.id === before.id ? known : null, before, draft);
	const event = { ...draft, revision };
	const text = calendarFile({ events: [event], now: host.now(), organizer: organizerOf(show, found) });
	const noted = await host.door.editNote(
		file,
		texts.doing,
		inSteps([
			keepIdentity({ id: event.id, revision }),
			...(tick && details.cancelled === null ? [tickKind(show, 'calendar-invite')] : []),
		]),
	);
	if (isProblem(noted)) return noted;
	const written = await host.door.writeFile(path, text, (existing) => isOurs(existing) && hasId(existing, event.id));
	if (isProblem(written)) {
		// Not while the file may yet come: the note has to know its id.
		if (written.code !== 'write-late') await noted.undo?.();
		return written;
	}
	return { path: written.path, text, again: before !== null, leftOut: details.studio !== null && !withStudio };
}

/** A file that is gone may have been imported: a revision too many does no harm, one too few is ignored by calendars. */
function nextRevision(known: CalendarEvent | null, { revision }: CalendarIdentity, draft: CalendarEvent): number {
	if (known === null) return revision + 1;
	return revisionAfter({ ...known, revision: Math.max(known.revision, revision) }, draft);
}

async function formerText(host: Host, path: string): Promise<string | null> {
	const file = host.app.vault.getFileByPath(path);
	return file === null ? null : storedText(host.app, file).catch(() => null);
}

/** An invitation names who invites; a host without a mail address in the settings makes a file to import. */
function organizerOf(show: ShowProfile, { reading }: CalendarTexts): { name: string; email: string } | null {
	const { organizer } = show.calendar;
	const host = reading.details.hosts[0] ?? show.hosts[0]?.name ?? show.name;
	return organizer === null || organizer === '' ? null : { name: host, email: organizer };
}

function keepIdentity({ id, revision }: CalendarIdentity): Change {
	return inSteps([
		(text) => setProperty(text, 'calendar-id', id, parseYaml),
		(text) => setProperty(text, 'calendar-revision', revision, parseYaml),
	]);
}

function pathOf(note: string, { calendar }: ShowProfile): string {
	const slash = note.lastIndexOf('/');
	const name = note.slice(slash + 1).replace(/\.md$/i, '');
	return inFolder(calendar.folder ?? note.slice(0, Math.max(slash, 0)), name);
}

function inFolder(folder: string, name: string): string {
	return [...folder.split('/').filter((part) => part !== ''), `${name}.ics`].join('/');
}

function isOurs(existing: string): boolean {
	return /^PRODID:.*Office Hours/m.test(existing);
}

function hasId(existing: string, id: string): boolean {
	return existing.replace(/\r?\n[ \t]/g, '').includes(`UID:${id}`);
}

/** Unlike any other in any vault; letters and digits, so that no calendar has to escape it. */
function newId(): string {
	const bytes = window.crypto.getRandomValues(new Uint8Array(16));
	return `office-hours-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** On a phone the calendar is an app away, and files are hard to find. */
function shareAction(host: Host, path: string, text: string): readonly NoticeAction[] {
	const files = [new File([text], path.slice(path.lastIndexOf('/') + 1), { type: 'text/calendar' })];
	if (!Platform.isMobile || typeof navigator.canShare !== 'function' || !navigator.canShare({ files })) return [];
	const share = async () => {
		try {
			await navigator.share({ files });
		} catch (error) {
			// Closing the share sheet is not a failure.
			if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
		}
	};
	return [{ label: texts.share, run: () => host.notices.guard(texts.doing, share) }];
}
