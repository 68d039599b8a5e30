// Points not reached and open questions, carried to the next episode: chosen in a dialog, written into two notes through the door.
import type { TFile } from 'obsidian';
import { markCarried, openPoints, takeOver, type OpenPoint } from '../../core/action/carry-over';
import { neighboursOf } from '../../core/archive/neighbours';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { liveSession } from '../live/live-session';
import { noteText } from '../note-text';
import { CarryOverDialog } from './carry-over-dialog';

const texts = strings.thread;

export function carryOver(host: Host, file: TFile): void {
	host.notices.guard(texts.carrying, async () => {
		const show = host.archive.showOf(file.path);
		const next = neighboursOf(host.archive.entries(), file.path).next;
		const target = next === null ? null : host.app.vault.getFileByPath(next.episode.path);
		if (show === null || target === null)
			return host.notices.refuse(problem('no-next-episode', texts.noNext, '', texts.noNextTodo));
		const points = openPoints(await noteText(host.app, file), show);
		if (points.length === 0) return host.notices.say(texts.nothingToCarry);
		const { reached } = liveSession(host).of(file);
		const left = points.filter(({ key }) => !reached.has(key));
		new CarryOverDialog(host.app, {
			target: target.basename,
			points,
			// Who has gone through none of them on the card has told nothing of which were reached.
			chosen: new Set(left.length === points.length ? questionsOf(left) : left.map(({ key }) => key)),
			accepted: (keys) =>
				host.notices.guard(texts.carrying, () =>
					write(
						host,
						file,
						target,
						points.filter(({ key }) => keys.has(key)),
					),
				),
		}).open();
	});
}

function questionsOf(points: readonly OpenPoint[]): readonly string[] {
	return points.filter(({ kind }) => kind === 'question').map(({ key }) => key);
}

/** The next note first: should the second write fail, nothing is lost, and doing it again adds nothing twice. */
async function write(host: Host, from: TFile, to: TFile, points: readonly OpenPoint[]): Promise<void> {
	const show = host.archive.showOf(from.path);
	if (show === null || points.length === 0) return;
	const taken = await host.door.editNote(to, texts.carrying, takeOver(points, from, show));
	if (isProblem(taken)) return host.notices.refuse(taken);
	const marked = await host.door.editNote(from, texts.carrying, markCarried(points, to, show));
	if (isProblem(marked))
		return host.notices.refuse({ ...marked, why: texts.takenOnly(to.basename), todo: texts.takenOnlyTodo });
	host.notices.say(texts.carried(points.length, to.basename));
}
