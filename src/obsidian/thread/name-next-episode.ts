// The outros of an episode and of the one before it, brought up to date with what is scheduled: shown first, written with consent.
import type { TFile } from 'obsidian';
import { nextEpisodeLink, threadsOf } from '../../core/action/next-episode-link';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { guardedEdits, type Change } from '../../core/text/edit';
import { hunksBetween } from '../../core/action/line-hunk';
import { ConsentDialog } from '../form/consent-dialog';
import type { Host } from '../host';
import { noteText } from '../note-text';

const texts = strings.thread;

interface OutroChange {
	readonly file: TFile;
	readonly change: Change;
	/** The lines as they will read. */
	readonly lines: readonly string[];
}

export function nameNextEpisode(host: Host, file: TFile): void {
	host.notices.guard(texts.linking, async () => {
		const changes = await plan(host, file);
		if (changes.length === 0) return host.notices.say(texts.nothingToLink);
		new ConsentDialog(host.app, {
			title: texts.linkTitle,
			explanation: texts.linkExplanation,
			parts: changes.map((each) => ({ heading: each.file.basename, lines: each.lines })),
			accept: texts.linkAccept,
			accepted: () => host.notices.guard(texts.linking, () => write(host, changes)),
		}).open();
	});
}

async function plan(host: Host, file: TFile): Promise<readonly OutroChange[]> {
	const show = host.archive.showOf(file.path);
	if (show === null) return [];
	const titles = host.archive.episodes().flatMap((episode) => (episode.show === show.id ? [episode.title] : []));
	const found = threadsOf(host.archive.entries(), file.path).map(
		async ({ path, next }): Promise<OutroChange | null> => {
			const note = host.app.vault.getFileByPath(path);
			if (note === null) return null;
			const change = nextEpisodeLink(show, next, titles);
			const before = await noteText(host.app, note);
			const edited = guardedEdits(before, change);
			if (isProblem(edited) || edited.edits.length === 0) return null;
			const lines = hunksBetween(before.split(/\r?\n/), edited.text.split(/\r?\n/)).flatMap(({ after }) => after);
			return { file: note, change, lines: lines.map((line) => line.trim().replace(/^[-*+] /, '')) };
		},
	);
	return (await Promise.all(found)).filter((each) => each !== null);
}

async function write(host: Host, changes: readonly OutroChange[]): Promise<void> {
	const done: string[] = [];
	for (const { file, change } of changes) {
		const written = await host.door.editNote(file, texts.linking, change);
		if (isProblem(written)) {
			host.notices.refuse(
				done.length === 0 ? written : problem(written.code, written.what, texts.doneSoFar(done), written.todo),
			);
			return;
		}
		done.push(file.basename);
	}
	host.notices.say(texts.linked(done));
}
