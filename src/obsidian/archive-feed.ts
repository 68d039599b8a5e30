// Keeps the archive in step with the vault. The index comes from the app's metadata cache alone; texts are read when somebody asks for
// them. Nothing is read before the layout is ready, and nothing is ever written from here.
import { type App, type CachedMetadata, type EventRef, type TAbstractFile, TFile } from 'obsidian';
import { type Archive, type ArchiveEntry, makeArchive } from '../core/archive/archive';
import type { Episode, NoteFacts } from '../core/episode/episode';
import { readEpisode } from '../core/episode/episode-reading';
import { showOf } from '../core/episode/show-of';
import { countPhases } from '../core/checklist/phase-count';
import type { ShowProfile } from '../core/show/profile';
import { readOutline } from '../core/text/outline';
import { makeFrame } from './frame';
import type { MessageShelf } from './message/message-shelf';
import { noteFacts } from './note-facts';
import { type EpisodeReading, makeReadings } from './reading';
import type { SettingsStore } from './settings-store';
import { makeSlices } from './slices';
import { propertiesIn } from './properties';

export interface ArchiveFeed {
	/** The index holds every note of the vault. */
	ready(): Promise<void>;
	entries(): readonly ArchiveEntry[];
	entry(path: string): ArchiveEntry | null;
	episodes(): readonly Episode[];
	showOf(path: string): ShowProfile | null;
	/** What the text of an episode tells; null when the note is no episode. Rejects when it cannot be read. */
	read(path: string): Promise<EpisodeReading | null>;
	/** The same without waiting: null until it has been read, which is then begun and told as a change. */
	reading(path: string): EpisodeReading | null;
	/** Grows with everything that entries and readings tell: a view that has drawn this revision has nothing to draw. */
	revision(): number;
	/** Called at most once a frame, however many notes changed. */
	onChange(listener: () => void): () => void;
	/** The text the door has just written: the app's cache will say the same later. */
	noteWritten(file: TFile, text: string): void;
	start(register: (event: EventRef) => void): void;
	stop(): void;
}

/** `shelf` tells the kinds of steps that messages of the vault add. */
export function makeArchiveFeed(
	app: App,
	settings: SettingsStore,
	shelf: Pick<MessageShelf, 'kinds' | 'vocabulary' | 'onChange'>,
): ArchiveFeed {
	const archive: Archive = makeArchive();
	const listeners = new Set<() => void>();
	const frame = makeFrame(() => {
		for (const listener of listeners) listener();
	});
	const slices = makeSlices();
	const readings = makeReadings(app, {
		episode(path) {
			const entry = archive.get(path);
			const show = entry === null ? null : showById(entry.episode.show);
			return entry === null || show === null ? null : { episode: entry.episode, show };
		},
		kinds: (show) => shelf.kinds(show),
		vocabulary: (show) => shelf.vocabulary(show),
		changed: () => frame.request(),
		slices,
	});
	/** Notes the app has not indexed yet. */
	const late = new Set<string>();
	let becomeReady: () => void = () => undefined;
	const isReady = new Promise<void>((resolve) => {
		becomeReady = resolve;
	});
	let filled = false;

	const shows = () => settings.current().shows;
	const showById = (id: string) => shows().find((show) => show.id === id) ?? null;

	function put(facts: () => NoteFacts, path: string, frontmatter: NoteFacts['frontmatter']): void {
		const show = showOf(path, frontmatter, shows());
		const all = show === null ? null : facts();
		const episode = show === null || all === null ? null : readEpisode(all, show);
		if (show === null || all === null || episode === null) archive.remove(path);
		else archive.put({ episode, ...countPhases(all.outline, show) });
	}

	function index(file: TFile, cache: CachedMetadata): void {
		late.delete(file.path);
		put(() => noteFacts(file, cache), file.path, cache.frontmatter ?? null);
	}

	function forget(path: string): void {
		late.delete(path);
		archive.remove(path);
		readings.forget(path);
		frame.request();
	}

	/** An empty note may never be indexed: nobody waits for it. */
	function indexFromCache(file: TFile): void {
		const cache = app.metadataCache.getFileCache(file);
		if (cache !== null) index(file, cache);
		else if (file.stat.size > 0) late.add(file.path);
		else index(file, {});
	}

	function settle(): void {
		if (filled && late.size === 0) becomeReady();
	}

	async function fill(): Promise<void> {
		await slices.each(app.vault.getMarkdownFiles(), (file) => {
			if (app.vault.getFileByPath(file.path) === file) indexFromCache(file);
		});
		filled = true;
		settle();
		frame.request();
	}

	const isNote = (file: TAbstractFile): file is TFile => file instanceof TFile && file.extension === 'md';

	return {
		ready: () => isReady,
		entries: () => archive.list(),
		entry: (path) => archive.get(path),
		episodes: () => archive.list().map(({ episode }) => episode),
		showOf: (path) => showOf(path, app.metadataCache.getCache(path)?.frontmatter ?? null, shows()),
		read: (path) => readings.read(path),
		reading: (path) => readings.peek(path),
		revision: () => archive.version + readings.revision,

		onChange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},

		noteWritten(file, text) {
			if (!isNote(file)) return;
			const frontmatter = propertiesIn(text);
			put(
				() => ({ path: file.path, basename: file.basename, frontmatter, outline: readOutline(text) }),
				file.path,
				frontmatter,
			);
			readings.know(file.path, text);
			frame.request();
		},

		start(register) {
			app.workspace.onLayoutReady(() => {
				register(
					app.metadataCache.on('changed', (file, text, cache) => {
						if (!isNote(file)) return;
						index(file, cache);
						readings.know(file.path, text);
						if (archive.get(file.path) === null) readings.weighAgain(file);
						settle();
						frame.request();
					}),
				);
				register(app.metadataCache.on('deleted', (file) => forget(file.path)));
				register(
					app.metadataCache.on('resolved', () => {
						for (const path of [...late]) {
							const file = app.vault.getFileByPath(path);
							if (file !== null) index(file, app.metadataCache.getFileCache(file) ?? {});
						}
						late.clear();
						settle();
					}),
				);
				// Not told as a change of the cache: it moves along with the file.
				register(
					app.vault.on('rename', (file, before) => {
						if (!isNote(file)) return forget(before);
						late.delete(before);
						archive.remove(before);
						// With its text: asked for anew, it would come in with a frame of its own.
						readings.rename(before, file.path);
						indexFromCache(file);
						frame.request();
					}),
				);
				register(
					app.vault.on('create', (file) => {
						if (!isNote(file) || archive.get(file.path) !== null) return;
						index(file, app.metadataCache.getFileCache(file) ?? {});
						frame.request();
					}),
				);
				const unlisten = settings.onChange(() => {
					readings.forgetAll();
					void fill();
				});
				slices.onStop(unlisten);
				shelf.onChange(() => {
					readings.forgetAll();
					frame.request();
				});
				void fill();
			});
		},

		stop() {
			slices.stop();
			frame.cancel();
			listeners.clear();
		},
	};
}
