// The settings on disk and in memory. A failed, empty or newer reading is never followed by a save over it (hazards 85 to 88).
import { decodeSettings } from '../core/settings/decode';
import { encodeSettings } from '../core/settings/encode';
import type { Settings } from '../core/settings/settings';
import { problem, type Problem } from '../core/problem';
import { strings } from '../core/strings';
import { makeTurns, type Turn } from './write/turns';

const texts = strings.settingsFile;

/** Where the settings lie. `keepCopy` puts what cannot be read aside before it is first written over. */
export interface SettingsFile {
	load(): Promise<unknown>;
	save(data: unknown): Promise<void>;
	keepCopy(): Promise<void>;
}

export interface SettingsStore {
	/** The settings in force: those last read well, else the defaults. */
	current(): Settings;
	/** Applies `update` to the settings as they are on disk at this moment, so that what another device changed stays. Null: saved. */
	change(update: (settings: Settings) => Settings): Promise<Problem | null>;
	/** Reads again, as after a sync; what cannot be read leaves the settings in force as they are. Never saves. */
	reload(): Promise<readonly Problem[]>;
	onChange(listener: (settings: Settings) => void): () => void;
}

interface Reading {
	readonly settings: Settings;
	readonly raw: unknown;
	readonly problems: readonly Problem[];
	/** `locked`: made by a newer version, which alone may write it. */
	readonly state: 'good' | 'missing' | 'broken' | 'locked';
}

/** How long the disk may take before the host is told, in milliseconds. */
const patience = 20_000;

/** Reads the settings. The problems are for the host to be told once. */
export async function openSettings(
	file: SettingsFile,
	limit = patience,
): Promise<{ store: SettingsStore; problems: readonly Problem[] }> {
	const first = await read(file);
	const listeners = new Set<(settings: Settings) => void>();
	let settings = first.settings;
	let readWell = first.state === 'good';
	const turns = makeTurns(limit);

	const put = (next: Settings) => {
		settings = next;
		for (const listener of listeners) listener(next);
	};

	async function save(update: (settings: Settings) => Settings, turn: Turn): Promise<Problem | null> {
		const now = await read(file);
		if (now.state === 'locked') return problem('settings-newer', texts.notSaved, texts.newer, texts.newerTodo);
		if (now.state !== 'good' && readWell)
			return problem('settings-unreadable', texts.notSaved, texts.lost, texts.lostTodo);
		const failed = (error: unknown) =>
			problem('settings-save-failed', texts.notSaved, texts.reason(error), texts.tryAgain);
		const next = update(now.settings);
		const data = encodeSettings(next, now.state === 'good' ? now.raw : null);
		try {
			if (now.state === 'broken') await file.keepCopy();
		} catch (error) {
			return failed(error);
		}
		if (turn.over) return late(turn);
		turn.writing = true;
		try {
			await file.save(data);
		} catch (error) {
			// The app may fail after the text has reached the disk: only the disk knows.
			if (JSON.stringify((await read(file)).raw) !== JSON.stringify(data)) return failed(error);
		}
		readWell = true;
		put(next);
		return null;
	}

	const store: SettingsStore = {
		current: () => settings,
		change: (update) => turns.run<Problem | null>(file, (turn) => save(update, turn), late),
		reload: () =>
			turns.run<readonly Problem[]>(
				file,
				async () => {
					const now = await read(file);
					if (now.state !== 'good') return now.problems;
					readWell = true;
					put(now.settings);
					return now.problems;
				},
				() => [problem('settings-late', texts.unreadable, strings.write.late, strings.write.lateTodo)],
			),
		onChange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
	return { store, problems: first.problems };
}

function late({ writing }: Turn): Problem {
	const { late: why, lateTodo } = strings.write;
	return problem('settings-late', writing ? texts.uncertain : texts.notSaved, why, lateTodo);
}

async function read(file: SettingsFile): Promise<Reading> {
	let raw: unknown;
	try {
		raw = await file.load();
	} catch (error) {
		const unreadable = problem('settings-unreadable', texts.unreadable, texts.reason(error), texts.unreadableTodo);
		return { ...decodeSettings(null), raw: null, problems: [unreadable], state: 'broken' };
	}
	const decoded = decodeSettings(raw);
	// Nothing stored yet: the first day, not a fault.
	if (raw === null || raw === undefined) return { ...decoded, raw: null, state: 'missing' };
	if (decoded.writable) return { ...decoded, raw, state: 'good' };
	return {
		...decoded,
		raw,
		state: decoded.problems.some(({ code }) => code === 'settings-newer') ? 'locked' : 'broken',
	};
}
