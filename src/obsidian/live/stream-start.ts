// When the stream began: set with one press, corrected with consent, since a correction moves every mark.
import { parseYaml, type TFile } from 'obsidian';
import { movingStamps, setStreamStart, streamStartOf } from '../../core/live/stream-start';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { noteText } from '../note-text';
import { sayWritten } from '../say-written';
import { clockOf } from './clock';
import { liveSession } from './live-session';
import { StreamStartDialog } from './stream-start-dialog';

const texts = strings.live;

/** Sets the start to this moment. Where the note has another one already, the host is asked first. `quiet`: where it is seen anyway. */
export function startNow(host: Host, file: TFile, quiet = false): void {
	const at = host.now();
	host.notices.guard(texts.setting, () => start(host, file, at, quiet));
}

/** Sets the start to the time the episode was planned for. */
export function startAsScheduled(host: Host, file: TFile, quiet = false): void {
	const at = host.archive.entry(file.path)?.episode.start ?? null;
	if (at === null) return host.notices.refuse(problem('no-start', texts.noStart, '', texts.noStartTodo));
	host.notices.guard(texts.setting, () => start(host, file, at, quiet));
}

/** Asks for another start, and whether the marks move along. */
export function correctStart(host: Host, file: TFile): void {
	host.notices.guard(texts.setting, async () => {
		const before = streamStartOf(await noteText(host.app, file));
		const planned = host.archive.entry(file.path)?.episode.start ?? null;
		await ask(host, file, before ?? planned ?? host.now());
	});
}

async function start(host: Host, file: TFile, at: number, quiet: boolean): Promise<void> {
	const before = streamStartOf(await noteText(host.app, file));
	if (before !== null && Math.abs(before - at) >= 1000) return ask(host, file, at);
	await write(host, file, at, false, quiet);
}

async function ask(host: Host, file: TFile, proposed: number): Promise<void> {
	const text = await noteText(host.app, file);
	new StreamStartDialog(host.app, {
		before: streamStartOf(text),
		proposed,
		marks: movingStamps(text).map(({ seconds }) => seconds),
		zone: host.zone(),
		accept: (at, shift) => host.notices.guard(texts.setting, () => write(host, file, at, shift)),
	}).open();
}

async function write(host: Host, file: TFile, at: number, shift: boolean, quiet = false): Promise<void> {
	const session = liveSession(host);
	session.choose(file);
	// A mark that may or may not be in the note is found again by its line: it is settled before the lines change.
	if (session.of(file).waiting.length > 0) await session.retry(file);
	const written = await host.door.editNote(file, texts.setting, (text) => setStreamStart(text, at, shift, parseYaml));
	if (isProblem(written)) return host.notices.refuse(written);
	if (!quiet) sayWritten(host, written, texts.started(clockOf(at, host.zone())));
}
