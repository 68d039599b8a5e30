// A note, line by line, as the template of its show has it; and which lines are left out because they belong to that episode alone.
import { bodyLines, type BodyLine } from '../../episode/body-line';
import { type ContactBlock, readContactBlocks } from '../../episode/contact-block';
import type { EpisodeDetails } from '../../episode/episode';
import { fileNameInPath } from '../../episode/episode-path';
import { guestLines } from '../../episode/guest-line';
import type { ShowProfile } from '../../show/profile';
import type { Model } from '../../template/template';
import { applyEdits } from '../../text/edit';
import { type PropertyLine, readFrontmatter } from '../../text/frontmatter';
import { editMark } from '../../text/task-line';
import { namedWords } from './named-words';
import { innerTopicOf, partsOf, type Topic, topicOf } from './note-part';

/** A line as the template has it, which may be several or none, and as it is to come out with the facts of the note. */
export interface AdoptedLine {
	readonly template: readonly string[];
	readonly expected: readonly string[];
}

export interface AdoptedLines {
	readonly lines: readonly AdoptedLine[];
	/** Lines of the note that are this episode's own, as they stand there. */
	readonly leftOut: readonly string[];
}

interface ShowNote {
	readonly text: string;
	readonly details: EpisodeDetails;
	readonly show: ShowProfile;
	/** Texts of other notes of the show. */
	readonly others: readonly string[];
}

/** Properties of one episode; all others are the show's. */
const ownProperties: ReadonlySet<string> = new Set(
	'title time zone minutes topic source found studio event number guests guest calendar-id calendar-revision snoozed cancelled aliases'.split(
		' ',
	),
);
const blankContacts = ['LinkedIn:', 'GitHub:', 'Site:'];
/** One block for each guest, and an empty one for a guest to come. */
const contactTemplate: readonly string[] = [
	'{{#each guests}}',
	'Contact {{firstName}}:',
	'{{#each contacts}}',
	'{{label}}: {{address}}',
	'{{else}}',
	...blankContacts,
	'{{/each}}',
	'{{else}}',
	'Contact:',
	...blankContacts,
	'{{/each}}',
];
const bullet = /^(\s*)[-*+](?:\s+(.*))?$/u;
const introducesGuest = /^(\s*[-*+]\s+(?:introduce (?:the )?guests?|presentar al? invitad\S*)\s*:\s*)\S.*$/iu;

/** Takes the note apart. `model` holds the facts of the note, by the names templates have for them. */
export function adoptLines(note: ShowNote, model: Model): AdoptedLines {
	const { text, details, show, others } = note;
	const lines = bodyLines(text);
	const parts = partsOf(text, lines.length, show);
	const { bodyFrom, properties } = readFrontmatter(text);
	const guests = guestLines(lines, show.guestKeys).filter(({ value }) => value !== '');
	const blocks = readContactBlocks(lines);
	// What other notes have word for word is the show's, whatever it looks like.
	const shared = new Set(others.flatMap((other) => other.split(/\r?\n/)));
	const { keep, take, leave, result } = collector(model);
	let topic: Topic = 'standing';
	let hasOwnTopics = false;

	function adoptTopic(line: BodyLine): void {
		const [, indent, words = ''] = (line.hidden ? null : bullet.exec(line.text)) ?? [];
		if (indent === undefined) {
			if (line.text.trim() === '' || /^\s*>/.test(line.text) || shared.has(line.text)) keep(line.text);
			else leave(line.text);
			return;
		}
		const isOuter = indent === '';
		const kind = isOuter ? (topic = topicOf(words)) : innerTopicOf(words, topic);
		if (kind === 'own' && !shared.has(line.text)) {
			// One empty bullet stands for the topics of the next episode.
			if (isOuter && !hasOwnTopics) take(['- '], ['- ']);
			hasOwnTopics ||= isOuter;
			leave(line.text);
		} else if (kind === 'next') {
			const next = nextShow(line.text, model);
			take(next.template, next.expected);
		} else {
			// The name of the guest may stand there in whatever form.
			const label = introducesGuest.exec(line.text)?.[1];
			keep(line.text, label === undefined ? undefined : `${namedWords(label, model)}{{md guestNames}}`);
		}
	}

	for (const [at, line] of lines.entries()) {
		const part = parts[at] ?? 'head';
		const guest = guests.find(({ from, to }) => from >= line.from && to <= line.to);
		const block = blocks.find(({ from, to }) => line.to >= from && line.to <= to);
		if (line.from < bodyFrom) {
			const { template, expected } = propertyLine(line, properties);
			if (template === null) leave(line.text);
			else take([template], [expected]);
		} else if (guest !== undefined) {
			keep(line.text, `${text.slice(line.from, guest.from)}{{guestLine}}${text.slice(guest.to, line.to)}`);
		} else if (block !== undefined) {
			take(isFirstLine(line, block, blocks) ? contactTemplate : [], [line.text]);
		} else if (part === 'ledger') {
			leave(line.text);
		} else if (isHeading(line)) {
			keep(line.text, headingLine(line.text, details, model));
			topic = 'standing';
			hasOwnTopics = false;
		} else if (part === 'stamps') {
			leave(line.text);
		} else if (part === 'links') {
			if (line.text.trim() === '' || /^\s*(?:`{3}|>)/.test(line.text) || shared.has(line.text)) keep(line.text);
			else leave(line.text);
		} else if (part === 'talk') {
			adoptTopic(line);
		} else {
			const edit = line.hidden ? null : editMark({ ...line, from: 0, to: line.text.length }, ' ');
			keep(edit === null ? line.text : applyEdits(line.text, [edit]));
		}
	}
	return result;
}

function collector(model: Model) {
	const lines: AdoptedLine[] = [];
	const leftOut: string[] = [];
	let gap = false;
	const take = (template: readonly string[], expected: readonly string[]): void => {
		lines.push({ template, expected });
		gap = false;
	};
	return {
		result: { lines, leftOut },
		take,
		keep: (line: string, template: string = namedWords(line, model)): void => {
			// Where lines were left out, one empty line is enough.
			const isBlank = line.trim() === '';
			if (isBlank && gap && lines.at(-1)?.expected.at(-1)?.trim() === '') return;
			const wasGap = gap;
			take([template], [line]);
			gap = wasGap && isBlank;
		},
		leave: (line: string): void => {
			if (line.trim() !== '') leftOut.push(line);
			gap = true;
		},
	};
}

/** Null: the property is this episode's own. */
function propertyLine(
	{ text, from }: BodyLine,
	properties: readonly PropertyLine[],
): { readonly template: string | null; readonly expected: string } {
	const key = properties.find((property) => property.from === from)?.key.toLowerCase() ?? '';
	if (key === 'date') return { template: 'date: {{date}}', expected: text };
	// The place for the address is part of the note, the address is not.
	if (key === 'url') return { template: 'url:', expected: 'url:' };
	return { template: ownProperties.has(key) ? null : text.replaceAll('{{', '\\{{'), expected: text };
}

/** The heading that is the note's own name follows the name of the new note. */
function headingLine(line: string, { path }: EpisodeDetails, model: Model): string {
	const name = fileNameInPath(path);
	const at = line.indexOf(name);
	if (at === -1) return namedWords(line, model, true);
	return `${namedWords(line.slice(0, at), model, true)}{{fileName}}${namedWords(line.slice(at + name.length), model, true)}`;
}

/** What follows the colon is the episode after this one. */
function nextShow(line: string, model: Model): AdoptedLine {
	const label = /^(.*?:)(?:\s.*)?$/u.exec(line)?.[1] ?? line;
	return {
		template: [`${namedWords(label, model)}{{#if next.title}} {{md next.title}}{{/if}}`],
		expected: [model['next'] === undefined ? label : line],
	};
}

/** A contact block begins with the line that ends where its offsets begin. */
function isFirstLine(line: BodyLine, block: ContactBlock, blocks: readonly ContactBlock[]): boolean {
	return block === blocks[0] && line.to === block.from;
}

function isHeading({ hidden, text }: BodyLine): boolean {
	return !hidden && /^\s*#{1,6}\s/.test(text);
}
