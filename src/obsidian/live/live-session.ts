// Marks while live: every press is taken in at once and written after, in the episode chosen when the marking began. What cannot be
// written is kept, told with the lines to paste, and tried again with the next press.
import type { TFile } from 'obsidian';
import { episodeToMark } from '../../core/action/on-air';
import type { Press } from '../../core/live/mark';
import {
	emptyMarkQueue,
	failed,
	linesToPaste,
	planWrite,
	pressed,
	written,
	type MarkQueue,
} from '../../core/live/mark-queue';
import { streamStartOf } from '../../core/live/stream-start';
import { doubledSection } from '../../core/live/timestamp-section';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import type { Host } from '../host';

const texts = strings.live;

/** What is known of one episode while it is marked. Lives as long as the plugin; nothing of it is written but the marks. */
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

interface State {
	queue: MarkQueue;
	stuck: boolean;
	/** The stream's start as the note last had it, for the lines to paste. */
	start: number | null;
	readonly reached: Set<string>;
	over: boolean;
	/** The host has been told that the note has two sections for timestamps. */
	toldDoubled: boolean;
	work: Promise<number | null>;
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
	host: Pick<Host, 'app' | 'archive' | 'door' | 'notices' | 'copying' | 'now'>,
): LiveSession {
	/** By file, not by path: a note renamed on air keeps its marks. */
	const states = new Map<TFile, State>();
	let chosen: { readonly file: TFile; readonly at: number } | null = null;

	const stateOf = (file: TFile): State => {
		const known = states.get(file);
		if (known !== undefined) return known;
		const fresh: State = {
			queue: emptyMarkQueue,
			stuck: false,
			start: null,
			reached: new Set(),
			over: false,
			toldDoubled: false,
			work: Promise.resolve(null),
		};
		states.set(file, fresh);
		return fresh;
	};
	const languageOf = (file: TFile) => host.archive.showOf(file.path)?.language ?? 'en';
	const linesOf = (file: TFile, { queue, start }: State) => linesToPaste(queue, start, languageOf(file));

	/** One write after another, each with all that waits. */
	function write(file: TFile): Promise<number | null> {
		const state = stateOf(file);
		// A bug in one write must not keep the next from its turn.
		state.work = state.work.catch(() => null).then(() => writeNow(file, state));
		return state.work;
	}

	async function writeNow(file: TFile, state: State): Promise<number | null> {
		const base = state.queue;
		if (base.waiting.length === 0) return null;
		const language = languageOf(file);
		let plan: ReturnType<typeof planWrite> | null = null;
		let doubled: Problem | null = null;
		let over = false;
		// Computed on the text as it is then, perhaps more than once: the last time is the one that counts.
		const change: Change = (text) => {
			if (over) return problem('mark-late', texts.late, texts.late, '');
			plan = planWrite(base, text, language);
			doubled = doubledSection(text);
			state.start = streamStartOf(text);
			return plan.edits;
		};
		const outcome = await host.door.editNote(file, texts.marking, change);
		over = true;
		const planned = plan as ReturnType<typeof planWrite> | null;
		const since = state.queue.waiting.slice(base.waiting.length);
		const tried = planned?.queue ?? base;
		const queue: MarkQueue = { ...tried, waiting: [...tried.waiting, ...since] };
		state.stuck = isProblem(outcome);
		state.queue = isProblem(outcome) ? failed(queue) : written(queue);
		if (isProblem(outcome)) {
			tell(file, state, outcome);
			return null;
		}
		if (doubled !== null && !state.toldDoubled) host.notices.refuse(doubled);
		state.toldDoubled ||= doubled !== null;
		return planned?.cursor ?? null;
	}

	function tell(file: TFile, state: State, refusal: Problem): void {
		const lines = linesOf(file, state);
		const copy = () => {
			const copied = host.copying.copy({ text: lines, html: null });
			host.notices.guard(texts.copying, () => copied);
		};
		host.notices.refuse({ ...refusal, why: texts.kept, todo: `${refusal.todo} ${texts.paste(lines)}`.trim() }, [
			{ label: texts.retry, run: () => host.notices.guard(texts.marking, () => write(file)) },
			{ label: texts.copyLines, run: copy },
		]);
	}

	return {
		target() {
			const now = host.now();
			if (chosen !== null && Math.abs(now - chosen.at) > longestShow) chosen = null;
			const entry = episodeToMark(host.archive.entries(), {
				chosen: chosen?.file.path ?? null,
				active: host.app.workspace.getActiveFile()?.path ?? null,
				over: new Set([...states].flatMap(([file, { over }]) => (over ? [file.path] : []))),
				now,
			});
			return entry === null ? null : host.app.vault.getFileByPath(entry.episode.path);
		},

		choose(file) {
			chosen = { file, at: host.now() };
		},

		finish(file) {
			stateOf(file).over = true;
			if (chosen?.file === file) chosen = null;
		},

		press(file, press) {
			if (chosen?.file !== file) chosen = { file, at: host.now() };
			const state = stateOf(file);
			state.queue = pressed(state.queue, { ...press, at: host.now() });
			return write(file);
		},

		retry: (file) => write(file),

		of(file) {
			const state = stateOf(file);
			const { queue, stuck, reached, over } = state;
			return { waiting: queue.waiting, lines: linesOf(file, state), stuck, reached, over };
		},

		setReached(file, key, reached) {
			const state = stateOf(file);
			if (reached) state.reached.add(key);
			else state.reached.delete(key);
		},
	};
}
