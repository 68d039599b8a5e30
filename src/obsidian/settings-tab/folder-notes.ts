// Which notes of a show's folder are read as its episodes, and which are not.
import { isNeverAnEpisode } from '../../core/episode/show-of';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Host } from '../host';

const texts = strings.settings.places;
/** Enough to see what kind of notes they are. */
const named = 12;

/** Told in one or two sentences. Templates, the index and what is ignored are neither. */
export function folderNotes({ app, archive }: Pick<Host, 'app' | 'archive'>, show: ShowProfile): string {
	const own = app.vault
		.getMarkdownFiles()
		.filter(({ path }) => archive.showOf(path)?.id === show.id && !isNeverAnEpisode(path, show));
	const others = own.filter(({ path }) => archive.entry(path) === null).map(({ basename }) => `"${basename}"`);
	const read = own.length - others.length;
	const sentences = [read === 0 ? texts.readNone : texts.readSome(read)];
	if (others.length > 0) sentences.push(texts.others(others.slice(0, named), Math.max(0, others.length - named)));
	return sentences.join(' ');
}
