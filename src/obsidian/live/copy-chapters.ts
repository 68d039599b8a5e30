// Chapters for the description: only a block that YouTube will take is copied without a word.
import type { TFile } from 'obsidian';
import { chapterBlock, chaptersOf, type Chapter } from '../../core/live/chapter';
import { areValidChapters, checkChapters } from '../../core/live/chapter-rule';
import { sentence } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { noteText } from '../note-text';
import { ChapterDialog } from './chapter-dialog';

const texts = strings.live;

/** Call it inside the click. A broken block is shown with what is wrong instead. */
export function copyChapters(host: Host, file: TFile): void {
	const reading = noteText(host.app, file).then(chaptersOf);
	const content = reading.then((chapters) => (areValidChapters(chapters) ? copied(chapters) : null));
	const done = host.copying.copy(content);
	host.notices.guard(texts.copyingChapters, async () => {
		const [chapters, result] = await Promise.all([reading, done]);
		if (result === 'copied') sayCopied(host, chapters);
		if (result === 'nothing') new ChapterDialog(host, file, () => copyAnyway(host, file)).open();
	});
}

/** The block as it is, breaches and all. */
function copyAnyway(host: Host, file: TFile): void {
	const reading = noteText(host.app, file).then(chaptersOf);
	const done = host.copying.copy(reading.then(copied));
	host.notices.guard(texts.copyingChapters, async () => {
		if ((await done) === 'copied') sayCopied(host, await reading);
	});
}

function copied(chapters: readonly Chapter[]): { readonly text: string; readonly html: null } | null {
	return chapters.length === 0 ? null : { text: chapterBlock(chapters), html: null };
}

function sayCopied(host: Host, chapters: readonly Chapter[]): void {
	host.notices.say(
		[texts.copiedChapters(chapters.length), ...checkChapters(chapters).map(({ problem }) => sentence(problem))].join(
			'\n',
		),
	);
}
