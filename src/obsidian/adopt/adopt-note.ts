// The host's own words: the texts of a note, or the whole note, become templates of its show once the host has seen and accepted them.
import { parseYaml, type TFile } from 'obsidian';
import { templateFolderOf } from '../../core/episode/show-of';
import { isProblem, problem, type Problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { readFrontmatter } from '../../core/text/frontmatter';
import type { Host } from '../host';
import { surroundings } from '../message/preparation';
import { noteText } from '../note-text';
import type { EpisodeReading } from '../reading';
import { builtIn } from '../template-files';
import { askAdoption, type ProposedFile } from './adopt-dialog';

const texts = strings.adopt;

/** Enough other notes to see what all of them have; each is a file to read. */
const neighbours = 5;

/** The invite, the spoken intro and the standard sentences of this note, as message files of the show. */
export function useTexts(host: Host, file: TFile): void {
	host.notices.guard(texts.doing, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		const [{ adoptTexts }, { messageFacts }] = await Promise.all([
			import('../../core/message/adopt-texts'),
			import('../../core/message/message-facts'),
		]);
		const { show, details, text } = reading;
		const facts = messageFacts(details, show, surroundings(host, reading));
		const adopted = adoptTexts(facts, text, builtIn(show).messages);
		const problems = adopted.filter(isProblem);
		const files = adopted.flatMap((each): readonly ProposedFile[] =>
			isProblem(each)
				? []
				: [
						{
							name: nameIn(each.text) ?? each.id,
							path: `${templateFolderOf(show)}/messages/${each.id}.md`,
							text: each.text,
							leftOut: [],
							differences: [],
						},
					],
		);
		if (problems.length > 0) host.notices.refuse(problems);
		else if (files.length === 0)
			return host.notices.refuse(problem('adopt-nothing', texts.nothing, texts.nothingWhy, texts.nothingTodo));
		if (files.length > 0) await offer(host, texts.textsTitle, texts.textsExplanation(show.name), files);
	});
}

function nameIn(message: string): string | undefined {
	return readFrontmatter(message).properties.find(({ key }) => key === 'name')?.raw;
}

/** The whole note as the template of new episodes. */
export function useNote(host: Host, file: TFile): void {
	host.notices.guard(texts.doing, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		const [{ adoptNote }, others] = await Promise.all([
			import('../../core/action/adopt/adopt-note'),
			textsOfOthers(host, file, reading),
		]);
		const { show, details, text } = reading;
		const adopted = adoptNote({ text, details, show, around: surroundings(host, reading), others, parseYaml });
		if (isProblem(adopted)) return host.notices.refuse(adopted);
		const { template, leftOut, differences } = adopted;
		await offer(host, texts.noteTitle, texts.noteExplanation(show.name), [
			{
				name: null,
				path: `${templateFolderOf(show)}/episode.md`,
				text: template,
				leftOut,
				differences: differences.map(({ before, after }) =>
					texts.instead(before.join(' / ').trim(), after.join(' / ').trim()),
				),
			},
		]);
	});
}

/** The youngest of the others: the show's habits of today. */
async function textsOfOthers(host: Host, file: TFile, { show }: EpisodeReading): Promise<readonly string[]> {
	const paths = host.archive
		.episodes()
		.filter(({ show: id, path }) => id === show.id && path !== file.path)
		.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
		.slice(0, neighbours)
		.map(({ path }) => path);
	const read = paths.map(async (path) => {
		const other = host.app.vault.getFileByPath(path);
		return other === null ? '' : noteText(host.app, other);
	});
	return Promise.all(read);
}

async function offer(host: Host, title: string, explanation: string, files: readonly ProposedFile[]): Promise<void> {
	const taken = (path: string) => host.app.vault.getAbstractFileByPath(path) !== null;
	const accepted = await askAdoption(host.app, { title, explanation, files, taken });
	if (accepted.length === 0) return;
	const made: string[] = [];
	const problems: Problem[] = [];
	for (const { path, text } of accepted) {
		// What exists is never written over: the door refuses it, also when it has come into being since.
		const written = await host.door.createNote(path, text);
		if (isProblem(written)) problems.push(written);
		else made.push(written.path);
	}
	if (problems.length > 0) host.notices.refuse(problems);
	if (made.length > 0) host.notices.say(texts.written(made));
}
