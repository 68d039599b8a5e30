// After a change: what was done, and the way back where the editor's own undo does not reach.
import { isProblem, type Problem } from '../core/problem';
import { strings } from '../core/strings';
import type { Host } from './host';
import type { Written } from './write/door';

/** Says `done`, or why not. A note changed on disk can be put back from the notice; one open in an editor has its own undo. */
export function sayWritten(host: Host, written: Written | Problem, done: string): void {
	if (isProblem(written)) return host.notices.refuse(written);
	const { undo, place, file } = written;
	if (undo === null || place !== 'file') return host.notices.say(done);
	const takeBack = async () => {
		const back = await undo();
		if (isProblem(back)) host.notices.refuse(back);
		else host.notices.say(strings.notices.undone(file.basename));
	};
	host.notices.say(done, [
		{ label: strings.common.undo, run: () => host.notices.guard(strings.write.doing.undo, takeBack) },
	]);
}
