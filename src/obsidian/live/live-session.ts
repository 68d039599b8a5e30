// Marks while live: every press is taken in at once and written after, in the episode chosen when the marking began. What cannot be
// written is kept, also when the app is loaded again, told with the lines to paste, and tried again with the next press.
import type { TFile } from 'obsidian';
import { episodeToMark } from '../../core/action/on-air';
import type { Press } from '../../core/live/mark';
import { failed, linesToPaste, planWrite, pressed, written } from '../../core/live/mark-queue';
import { streamStartOf } from '../../core/live/stream-start';
import { doubledSection } from '../../core/live/timestamp-section';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import type { Host } from '../host';
import { makeHoursOnAir, whole, type Hour } from './hours-on-air';

const texts = strings.live;

/** What is known of one episode while it is marked. Nothing of it is written into a note but the marks. */
export interface MarkedEpisode {
	/** Presses that are not known to be in the note. */
	readonly waiting: readonly Press[];
	/** The waiting ones as lines, for pasting by hand. */
	readonly lines: string;
	/** The last attempt failed. */
	readonly stuck: boolean;
	/** Points and questions the host has gone through, by key: the view's own, in no note. */
	readonly reached: ReadonlySet<string>;
	/** The host has called the show over. */
	readonly over: boolean;
}

export interface LiveSession {
	/** The episode a mark would go to now; null where there is none. */
	target(): TFile | null;
	/** Makes this the episode to mark until its time is over and another one is on air. */
	choose(file: TFile): void;
	/** Lets go of the episode: the show is over, whatever the clock says. */
	finish(file: TFile): void;
	/** Takes a press in at once. Answers with the offset behind its line when it stands in the note, null when it does not. */
	press(file: TFile, press: Omit<Press, 'at'>): Promise<number | null>;
	/** Tries again to write what is waiting. */
	retry(file: TFile): Promise<number | null>;
	of(file: TFile): MarkedEpisode;
	setReached(file: TFile, key: string, reached: boolean): void;
}

/** In milliseconds: longer than any show, shorter than the night to the next day's. */
const longestShow = 8 * 3_600_000;

const sessions = new WeakMap<Host, LiveSession>();

/** The session of a host: there is one, for panel and commands alike. */
export function liveSession(host: Host): LiveSession {
	const known = sessions.get(host) ?? makeLiveSession(host);
	sessions.set(host, known);
	return known;
}

export function makeLiveSession(
	host: Pick<Host, 'app' | 'archive' | 'door' | 'notices' | 'copying' | 'now' | 'zone'>,
): LiveSession {
	const hours = makeHoursOnAir(host);
	let chosen: { readonly file: TFile; readonly at: number } | null = null;

	const languageOf = (file: TFile) => host.archive.showOf(file.path)?.language ?? 'en';
	const linesOf = (file: TFile, { queue, start }: Hour) => linesToPaste(queue, start, languageOf(file));

	/** One write after another, each with all that waits. */
	function write(file: TFile): Promise<number | null> {
		const hour = hours.of(file);
		// A bug in one write must not keep the next from its turn.
		hour.work = hour.work.catch(() => null).then(() => writeNow(file, hour));
		return hour.work;
	}

	async function writeNow(file: TFile, hour: Hour): Promise<number | null> {
		const base = hour.queue;
		if (base.waiting.length === 0) return null;
		const language = languageOf(file);
		let cursor: number | null = null;
		let doubled: Problem | null = null;
		let over = false;
		// Computed on the text as it is then, perhaps more than once: the last time is the one that counts.
		const change: Change = (text) => {
			if (over || hours.isTaken()) return problem('mark-late', texts.late, texts.late, '');
			const plan = planWrite(base, text, language);
			doubled = doubledSection(text);
			cursor = plan.cursor;
			hour.start = streamStartOf(text);
			hour.trying = { queue: plan.queue, of: base.waiting.length };
			hours.keep(file);
			return plan.edits;
		};
		const outcome = await host.door.editNote(file, texts.marking, change);
		over = true;
		if (hours.isTaken()) return null;
		const queue = whole(hour);
		hour.trying = null;
		hour.stuck = isProblem(outcome);
		hour.queue = isProblem(outcome) ? failed(queue) : written(queue);
		hours.keep(file);
		if (isProblem(outcome)) {
			tell(file, hour, outcome);
			return null;
		}
		if (doubled !== null && !hour.toldDoubled) host.notices.refuse(doubled);
		hour.toldDoubled ||= doubled !== null;
		return cursor;
	}

	function tell(file: TFile, hour: Hour, refusal: Problem): void {
		const lines = linesOf(file, hour);
		const copy = () => {
			const copied = host.copying.copy({ text: lines, html: null });
			host.notices.guard(texts.copying, () => copied);
		};
		host.notices.refuse({ ...refusal, why: texts.kept, todo: `${refusal.todo} ${texts.paste(lines)}`.trim() }, [
			{ label: texts.retry, run: () => host.notices.guard(texts.marking, () => write(file)) },
			{ label: texts.copyLines, run: copy },
		]);
	}

	host.notices.guard(texts.marking, async () => {
		await host.archive.ready();
		// Written when the host says so, or with the next press: nothing is written because an app was started.
		for (const file of hours.takeUp()) tell(file, hours.of(file), leftBehind(file));
	});

	return {
		target() {
			const now = host.now();
			if (chosen !== null && Math.abs(now - chosen.at) > longestShow) chosen = null;
			const entry = episodeToMark(host.archive.entries(), {
				chosen: chosen?.file.path ?? null,
				active: host.app.workspace.getActiveFile()?.path ?? null,
				over: new Set([...hours.all()].flatMap(([file, { over }]) => (over ? [file.path] : []))),
				now,
			});
			return entry === null ? null : host.app.vault.getFileByPath(entry.episode.path);
		},

		choose(file) {
			chosen = { file, at: host.now() };
		},

		finish(file) {
			const hour = hours.of(file);
			hour.over = true;
			hour.reached.clear();
			hours.keep(file);
			if (chosen?.file === file) chosen = null;
		},

		press(file, press) {
			if (chosen?.file !== file) chosen = { file, at: host.now() };
			const hour = hours.of(file);
			hour.queue = pressed(hour.queue, { ...press, at: host.now() });
			hours.keep(file);
			return write(file);
		},

		retry: (file) => write(file),

		of(file) {
			const hour = hours.of(file);
			const { queue, stuck, reached, over } = hour;
			return { waiting: queue.waiting, lines: linesOf(file, hour), stuck, reached, over };
		},

		setReached(file, key, reached) {
			const hour = hours.of(file);
			if (reached) hour.reached.add(key);
			else hour.reached.delete(key);
			hours.keep(file);
		},
	};
}

function leftBehind({ basename }: TFile): Problem {
	return problem('marks-waiting', texts.leftBehind(basename), '', '');
}
