// Carrying a plan out, note by note through the door. What fails stops the rest, and the host is told what is done already.
import type { TFile } from 'obsidian';
import type { EpisodeChange } from '../../core/action/episode-change';
import { fileNameInPath } from '../../core/episode/episode-path';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import type { Written } from '../write/door';

const texts = strings.episodeChange;

/** The notes written, or why the plan stopped. `doing` completes "Could not …". */
export async function carryOut(
	host: Host,
	{ notes }: Pick<EpisodeChange, 'notes'>,
	doing: string,
): Promise<readonly Written[] | Problem> {
	const done: Written[] = [];
	// Taken before anything is written: a path may be another note's by the time its turn comes.
	const files = notes.map(({ path }): TFile | null => host.app.vault.getFileByPath(path));
	for (const [index, { path, newPath, change }] of notes.entries()) {
		const file = files[index] ?? null;
		const written =
			file === null
				? problem('note-gone', strings.messages.noNote(path), '', strings.write.goneTodo)
				: newPath === path
					? await host.door.editNote(file, doing, change)
					: await host.door.renameNote(file, newPath, change);
		if (isProblem(written)) return done.length === 0 ? written : halfDone(written, done);
		done.push(written);
	}
	return done;
}

function halfDone(stopped: Problem, done: readonly Written[]): Problem {
	const names = done.map(({ file }) => `"${fileNameInPath(file.path)}"`);
	return { ...stopped, why: '', todo: texts.halfDone(names) };
}
