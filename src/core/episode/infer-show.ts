// The profile of a show, inferred from one of its notes and the notes beside it. Nothing is written: the host is asked.
import { type Problem, problem } from '../problem';
import { blankShow } from '../settings/defaults';
import type { Settings } from '../settings/settings';
import { type FileNameShape, fileNameShape } from '../show/file-name-reading';
import type { ShowProfile } from '../show/profile';
import { slugOf } from '../show/file-name-pattern';
import { fold } from '../text/fold';
import { bodyLines, headLines } from './body-line';
import type { NoteFacts } from './episode';
import { dayOf } from './episode-date';
import { guestLines } from './guest-line';
import { inferCadence, readTimeInText } from './infer-cadence';
import { inferPhases } from './infer-phases';
import { isConflictCopy } from './show-of';

export interface InferredShow {
	readonly show: ShowProfile;
	/** One sentence for each thing inferred, with what it rests on. */
	readonly evidence: readonly string[];
}

/** What the inference goes by: the notes that look like episodes, the given one first. */
interface Sample {
	readonly note: NoteFacts;
	readonly shape: FileNameShape | null;
	/** ISO day, from the property or the file name. */
	readonly date: string | null;
}

/** Folders named for what is in them: the show is named by the folder above. */
const plainFolder = /^(?:episodes?|episodios?|notes|notas|shows?|programas?|calls?)$/iu;

/**
 * The show a note belongs to, from the facts of the note (the first of `notes`), those of its neighbours, and the text of the note. A show
 * of the settings with that folder, or with file names of the same form, is the base of it; so its id, links and hosts stay.
 */
export function inferShow(notes: readonly NoteFacts[], settings: Settings, text = ''): InferredShow | Problem {
	const samples = notes.map(sampleOf).filter((sample, at) => at === 0 || looksLikeEpisode(sample));
	const [first] = samples;
	const folder = first?.note.path.split('/').slice(0, -1).join('/') ?? '';
	if (first === undefined || folder === '')
		return refused(first?.note, 'It lies in no folder.', 'Move the episodes of the show into a folder of their own.');
	if (!looksLikeEpisode(first)) {
		return refused(
			first.note,
			'Neither its name nor its properties or tasks are those of an episode.',
			'Choose the note of an episode.',
		);
	}
	const names = inferNames(samples);
	const { base, why } = baseOf(folder, names.pattern, settings);
	const cadence = inferCadence(
		samples.flatMap(({ date }) => date ?? []),
		readTimeInText(text),
		base.schedules,
	);
	const phases = inferPhases(
		samples.map(({ note }) => note.outline),
		base.phases,
	);
	const language = inferLanguage(text, samples) ?? base.language;
	const guests = inferGuestKey(text);
	const show: ShowProfile = {
		...base,
		folder,
		language,
		...(names.pattern !== null && {
			fileName: names.pattern,
			numberWidth: names.numberWidth,
			alsoRead: patternsBefore(base, folder, names.pattern),
		}),
		...(names.firstNumber !== null && { firstNumber: names.firstNumber }),
		schedules: cadence.schedules,
		audienceZones: cadence.audienceZones ?? base.audienceZones,
		phases: phases.phases,
		guestKeys: [...new Set([...base.guestKeys, ...guests.own])],
	};
	const evidence = [
		`The folder is "${folder}", where the note lies with ${samples.length - 1} more like it.`,
		why,
		...names.evidence,
		...cadence.evidence,
		...phases.evidence,
		...guests.evidence,
		`New notes are written in ${languageName(language)}.`,
	];
	return { show, evidence };
}

function refused(note: NoteFacts | undefined, why: string, todo: string): Problem {
	return problem('show-not-inferred', `No show could be made out from "${note?.basename ?? ''}".`, why, todo);
}

function sampleOf(note: NoteFacts): Sample {
	const shape = fileNameShape(note.basename);
	return { note, shape, date: dayOf(note.frontmatter?.['date']) ?? shape?.reading.date ?? null };
}

function looksLikeEpisode({ note, shape, date }: Sample): boolean {
	if (isConflictCopy(note.basename)) return false;
	return shape !== null || date !== null || note.frontmatter?.['url'] !== undefined || note.outline.tasks.length >= 5;
}

interface InferredNames {
	readonly pattern: string | null;
	readonly numberWidth: number;
	readonly firstNumber: number | null;
	readonly evidence: readonly string[];
}

/** The form most notes have, those without number passed over where others with the same beginning have one. */
function inferNames(samples: readonly Sample[]): InferredNames {
	const shapes = samples.flatMap(({ shape }) => shape ?? []);
	const numbered = shapes.filter(({ reading }) => reading.number !== null);
	const counted = new Map<string, FileNameShape[]>();
	for (const shape of numbered.length > 0 ? numbered : shapes)
		counted.set(shape.pattern, [...(counted.get(shape.pattern) ?? []), shape]);
	const [pattern, like] = [...counted].sort(([, a], [, b]) => b.length - a.length)[0] ?? [null, []];
	if (pattern === null)
		return {
			pattern: null,
			numberWidth: 2,
			firstNumber: null,
			evidence: ['No file name shows a form; the usual one is kept.'],
		};
	const numbers = like.flatMap(({ reading }) => reading.number ?? []);
	const firstNumber = numbers.length === 0 ? null : Math.min(...numbers);
	const numberWidth = Math.min(...like.map((shape) => shape.numberWidth));
	const evidence = [`File names are like "${pattern}" in ${like.length} of ${samples.length} notes.`];
	if (firstNumber !== null)
		evidence.push(
			`Numbers have at least ${numberWidth} ${numberWidth === 1 ? 'digit' : 'digits'}; the lowest is ${firstNumber}.`,
		);
	return { pattern, numberWidth: firstNumber === null ? 2 : numberWidth, firstNumber, evidence };
}

/** A show that had this folder already goes on reading the names it gave so far. */
function patternsBefore(base: ShowProfile, folder: string, pattern: string): readonly string[] {
	const had = base.folder === folder && base.fileName !== pattern && !base.alsoRead.includes(base.fileName);
	return had ? [...base.alsoRead, base.fileName] : base.alsoRead;
}

/** The show of the settings that this is, else a new one named by the folder. */
function baseOf(folder: string, pattern: string | null, { shows }: Settings): { base: ShowProfile; why: string } {
	const sameFolder = shows.find((show) => show.folder === folder);
	if (sameFolder !== undefined)
		return { base: sameFolder, why: `The show "${sameFolder.name}" has this folder already; its other settings stay.` };
	const sameNames = shows.find(
		(show) => show.fileName === pattern && /\p{L}/u.test(pattern.replace(/\{\{.*?\}\}/gu, '')),
	);
	if (sameNames !== undefined) {
		return {
			base: sameNames,
			why: `The file names are those of the show "${sameNames.name}"; its name, links and hosts are kept.`,
		};
	}
	const parts = folder.split('/');
	const named = parts.findLast((part) => !plainFolder.test(part)) ?? parts.at(-1) ?? folder;
	const id = freeId(slugOf(named) || 'show', shows);
	return { base: blankShow(id, named), why: `The show is called "${named}" after its folder.` };
}

function freeId(wanted: string, shows: readonly ShowProfile[]): string {
	const taken = new Set(shows.map(({ id }) => id));
	let id = wanted;
	for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
	return id;
}

/** Spanish where headings or the guest line are; null where nothing tells. */
function inferLanguage(text: string, samples: readonly Sample[]): 'en' | 'es' | null {
	const words = samples.flatMap(({ note }) => note.outline.headings.map((heading) => fold(heading.text)));
	const guests = guestLines(bodyLines(text)).map(({ key }) => fold(key));
	if (
		guests.some((key) => key.startsWith('invitad')) ||
		words.some((word) => /\b(?:antes|despues|temas|enlaces|referencias)\b/u.test(word))
	) {
		return 'es';
	}
	return words.some((word) => /\b(?:before|after|talking|references|links)\b/u.test(word)) ? 'en' : null;
}

function languageName(language: string): string {
	return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

/** The key of the guest line: one that is known anyway, else the first `key:: value` above the sections. */
function inferGuestKey(text: string): { own: readonly string[]; evidence: readonly string[] } {
	const lines = bodyLines(text);
	const [known] = guestLines(lines);
	if (known !== undefined) return { own: [], evidence: [`Guests stand behind "${known.key}".`] };
	for (const line of headLines(lines)) {
		const key = /^(\p{L}[\p{L} ]{0,40}?)\s?::\s+\S/u.exec(line.text.trim())?.[1];
		if (key !== undefined) return { own: [key], evidence: [`Guests stand behind "${key}::".`] };
	}
	return { own: [], evidence: [] };
}
