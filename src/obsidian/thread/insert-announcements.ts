// What has just been on and what comes, put into the talking points in one go.
import type { TFile } from 'obsidian';
import { announcements, insertAnnouncements } from '../../core/action/announcements';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { sayWritten } from '../say-written';

const texts = strings.thread;

export function addAnnouncements(host: Host, file: TFile): void {
	host.notices.guard(texts.announcing, async () => {
		const entry = host.archive.entry(file.path);
		const show = host.archive.showOf(file.path);
		if (entry === null || show === null) return;
		const { shows } = host.settings.current();
		const list = announcements(entry.episode, host.archive.episodes(), shows, host.now(), host.zone());
		const written = await host.door.editNote(file, texts.announcing, insertAnnouncements(list, show));
		if (!isProblem(written) && written.place === 'nowhere') host.notices.say(texts.nothingToAnnounce);
		else sayWritten(host, written, texts.announced(file.basename));
	});
}
