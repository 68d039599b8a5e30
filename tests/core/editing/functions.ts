// Every function of core that changes a note, with what it may touch. editing.test.ts fails while one of them is not here.
import { insertAnnouncements } from '../../../src/core/action/announcements';
import { markCarried, openPoints, takeOver } from '../../../src/core/action/carry-over';
import { writeDueDates } from '../../../src/core/action/due-dates';
import { planEpisodeChange } from '../../../src/core/action/episode-change';
import { fillFact } from '../../../src/core/action/fill-fact';
import { noteAnswers } from '../../../src/core/action/guest-answers';
import { markSent } from '../../../src/core/action/mark-sent';
import { nextEpisodeLink } from '../../../src/core/action/next-episode-link';
import { followHeading } from '../../../src/core/action/own-heading';
import { tellFacts } from '../../../src/core/action/own-property';
import { phrasesBetween, replacePhrases } from '../../../src/core/action/phrase';
import { setAddress } from '../../../src/core/action/set-address';
import { setGuestFact } from '../../../src/core/action/set-guest-fact';
import { addReference } from '../../../src/core/action/shared-link';
import { tickAlong, tickKind } from '../../../src/core/action/tick-kind';
import { readSteps } from '../../../src/core/checklist/step-list';
import { setDue, setStep, tickGroup } from '../../../src/core/checklist/tick';
import { chaptersOf } from '../../../src/core/live/chapter';
import { repairChapters, repairEdits } from '../../../src/core/live/chapter-repair';
import { emptyMarkQueue, planWrite, pressed } from '../../../src/core/live/mark-queue';
import { setStreamStart } from '../../../src/core/live/stream-start';
import { appendToLedger, toldFacts } from '../../../src/core/message/ledger';
import { isProblem } from '../../../src/core/problem';
import type { Change } from '../../../src/core/text/edit';
import { readLines } from '../../../src/core/text/line';
import { insertPlayer, replacePlayer } from '../../../src/core/text/player';
import { setProperty } from '../../../src/core/text/property';
import { appendToSection } from '../../../src/core/text/section';
import { editMark } from '../../../src/core/text/task-line';
import { inSteps } from '../../../src/core/text/in-steps';
import { builtIns } from '../../../src/templates';
import type { Chance } from '../../rig/chance';
import { lanternShow, parseYaml as parse, readNote } from '../action/episode';

export interface EditingFunction {
	/** A change for this note, as somebody could ask for it now; null where there is nothing to ask for. */
	ask(text: string, chance: Chance): Change | null;
	/** What an edit may take out: never more than a part of one line, and here no more than this. */
	readonly takes: RegExp;
	/** Done twice it does nothing the second time. */
	readonly settles: boolean;
	/** It is asked of every so manieth note: it costs more. */
	readonly every?: number;
	/** At least so many of a hundred notes it is asked of are changed: else the test would say little. */
	readonly changes: number;
}

const nothing = /^$/;
const oneMark = /^.?$/u;
const inALine = /^[^\r\n]*$/;
/** A whole line of the properties, where one is removed. */
const aLine = /^[^\r\n]*(?:\r\n|\r|\n)?$/;
const day = /^(?:\d{4}-\d{2}-\d{2})?$/;

const parseYaml = (source: string): unknown => parse(source);
const show = { ...lanternShow, dueForm: 'tasks' as const };
const note = '---\ndate: 2026-03-06\n---\n# [[LH 22 - Wicks]]\n\nGuest:: Ann Example\n';
const { details } = readNote(note);
const later = readNote(note.replace('2026-03-06', '2026-03-13'), 'LH 23 - Wicks of glass').details;
const next = { path: 'Lantern Hour/LH 24 - Glass.md', title: 'Glass' };
const at = Date.UTC(2026, 2, 6, 13, 5);
const address = 'https://www.youtube.com/watch?v=abcdefghijk';
const sent = { at, message: 'guest-invite', channel: 'mail', ...toldFacts(details) };
const [ann] = details.guests;
if (ann === undefined) throw new Error('The guest is missing.');

const stepOf = (text: string, chance: Chance) => {
	const steps = readSteps(text, show);
	return steps.length === 0 ? null : chance.pick(steps);
};
const propertyKeys = ['url', 'date', 'number', 'empty', 'list', 'time', 'snoozed'];
const propertyValues = [address, '2026-04-03', '', 23, null, 'a: b # c', '"x'];

export const editingFunctions: Readonly<Record<string, EditingFunction>> = {
	setStep: {
		ask: (text, chance) => {
			const step = stepOf(text, chance);
			const mark = chance.pick(['x', ' ', '-'] as const);
			return step && ((now) => setStep(now, step.ref, mark));
		},
		takes: oneMark,
		settles: true,
		changes: 40,
	},
	tickGroup: {
		ask: (text) => (now) =>
			tickGroup(
				now,
				readSteps(text, show).map(({ ref }) => ref),
			),
		takes: oneMark,
		settles: false,
		changes: 20,
	},
	setDue: {
		ask: (text, chance) => {
			const step = stepOf(text, chance);
			return step && ((now) => setDue(now, step.ref, '2026-03-01', 'tasks'));
		},
		takes: day,
		settles: false,
		changes: 40,
	},
	tickKind: { ask: () => tickKind(show, 'contact-guest'), takes: oneMark, settles: false, changes: 5 },
	tickAlong: {
		ask: () => tickAlong((now) => appendToLedger(now, sent, show), show, 'contact-guest'),
		takes: oneMark,
		settles: false,
		every: 4,
		changes: 99,
	},
	writeDueDates: {
		ask: () => writeDueDates(show, later, details),
		takes: day,
		settles: true,
		changes: 10,
	},
	setProperty: {
		ask: (_text, chance) => {
			const [key, value] = [chance.pick(propertyKeys), chance.pick(propertyValues)];
			return (now) => setProperty(now, key, value, parseYaml);
		},
		takes: aLine,
		settles: true,
		every: 2,
		changes: 30,
	},
	tellFacts: { ask: () => tellFacts(later, show, parseYaml), takes: inALine, settles: true, every: 10, changes: 30 },
	setAddress: {
		ask: () => setAddress('url', address, show, true, parseYaml),
		takes: inALine,
		settles: false,
		every: 4,
		changes: 50,
	},
	fillFact: {
		ask: (_text, chance) => {
			const fact = chance.pick(['topic', 'url', 'guest.name', 'guest.pronouns', 'studio']);
			const value = fact === 'url' || fact === 'studio' ? address : 'glass: "why"';
			return fillFact(fact, value, { show, details, tick: false, parseYaml });
		},
		takes: inALine,
		settles: false,
		every: 4,
		changes: 50,
	},
	setGuestFact: {
		ask: () => setGuestFact(ann, 'pronouns', 'they/them', 1),
		takes: inALine,
		settles: true,
		changes: 90,
	},
	noteAnswers: {
		ask: () => noteAnswers('pronouns', [{ guest: ann, value: 'they/them', elsewhere: false }], [ann], show, true),
		takes: inALine,
		settles: false,
		every: 2,
		changes: 90,
	},
	replacePlayer: { ask: () => (now) => replacePlayer(now, 'abcdefghijk'), takes: inALine, settles: true, changes: 5 },
	insertPlayer: { ask: () => (now) => insertPlayer(now, 'abcdefghijk'), takes: nothing, settles: false, changes: 99 },
	appendToSection: {
		ask: (_text, chance) => {
			const line = chance.pick(['- new', '00:10:00 New']);
			return (now) => appendToSection(now, ['Sent', 'Timestamps'], 2, line);
		},
		takes: nothing,
		settles: false,
		changes: 99,
	},
	appendToLedger: { ask: () => (now) => appendToLedger(now, sent, show), takes: nothing, settles: false, changes: 99 },
	markSent: {
		ask: (text) =>
			markSent({
				source: { id: 'guest-invite', step: 'contact-guest' },
				channel: 'mail',
				show,
				details,
				text,
				at,
				tick: true,
			}),
		takes: oneMark,
		settles: false,
		every: 2,
		changes: 99,
	},
	addReference: {
		ask: () => addReference('New: https://example.org/new', '', details, show),
		takes: nothing,
		settles: true,
		changes: 90,
	},
	insertAnnouncements: {
		ask: () => insertAnnouncements([{ line: 'Lantern Hour (Friday): Glass [[x]]', sign: '[[x]]' }], show),
		takes: nothing,
		settles: true,
		changes: 90,
	},
	takeOver: {
		ask: () => takeOver([{ key: 'a', text: 'Why wicks burn', level: 0, kind: 'point' }], next, show),
		takes: nothing,
		settles: true,
		changes: 90,
	},
	markCarried: {
		ask: (text) => markCarried(openPoints(text, show), next, show),
		takes: /^[ \t]*$/,
		settles: true,
		changes: 10,
	},
	nextEpisodeLink: {
		ask: () => nextEpisodeLink(show, next, ['Wicks']),
		takes: inALine,
		settles: true,
		changes: 5,
	},
	followHeading: {
		ask: () => (now) =>
			followHeading(now, later.path, [{ before: 'LH 22 - Wicks', after: 'LH 23 - Wicks of glass' }], () => false),
		takes: inALine,
		settles: true,
		changes: 5,
	},
	replacePhrases: {
		ask: () => (now) => replacePhrases(readLines(now), phrasesBetween(details, later, show, at)),
		takes: inALine,
		settles: false,
		every: 10,
		changes: 10,
	},
	planEpisodeChange: {
		ask: (text) => plannedChange(text),
		takes: aLine,
		settles: false,
		every: 200,
		changes: 50,
	},
	planWrite: {
		ask: () => {
			const queue = pressed(emptyMarkQueue, { kind: 'chapter', label: 'Flame', asker: null, at });
			return (now) => planWrite(queue, now, 'en').edits;
		},
		takes: nothing,
		settles: false,
		changes: 99,
	},
	setStreamStart: {
		ask: (_text, chance) => {
			const shift = chance.hits(0.5);
			return (now) => setStreamStart(now, at - 60_000, shift, parseYaml);
		},
		takes: inALine,
		settles: true,
		every: 4,
		changes: 50,
	},
	repairEdits: {
		ask: () => (now) => {
			const chapters = chaptersOf(now);
			return repairEdits(now, chapters, repairChapters(chapters));
		},
		takes: inALine,
		settles: false,
		changes: 3,
	},
	editMark: {
		ask: (text, chance) => {
			const line = chance.below(20);
			return () => {
				const edit =
					readLines(text)
						.slice(line, line + 1)
						.map((each) => editMark(each, 'x'))[0] ?? null;
				return edit === null ? [] : [edit];
			};
		},
		takes: oneMark,
		settles: false,
		changes: 3,
	},
	inSteps: {
		ask: () => inSteps([tickKind(show, 'contact-guest'), (now) => appendToLedger(now, sent, show)]),
		takes: oneMark,
		settles: false,
		every: 2,
		changes: 99,
	},
};

/** Rescheduling and renaming in one, with the show's own template, where the note is one of its episodes. */
function plannedChange(text: string): Change | null {
	let read: ReturnType<typeof readNote>;
	try {
		read = readNote(text, 'LH 22 - Wicks', show);
	} catch {
		return null;
	}
	const plan = planEpisodeChange(
		read,
		show,
		{ date: '2026-03-13', time: null, zone: null, number: 23, title: 'Wicks of glass', cancelled: null },
		{
			now: Date.UTC(2026, 2, 2),
			hostZone: 'Europe/Berlin',
			shows: [show],
			episodes: [read.details],
			fileExists: () => false,
			parseYaml,
			template: { origin: 'the built-in one', source: builtIns['en']?.episode ?? '' },
			textOf: () => null,
			isNote: () => false,
			tick: true,
		},
	);
	const own =
		isProblem(plan) || !('notes' in plan) ? undefined : plan.notes.find(({ path }) => path === read.details.path);
	return own?.change ?? null;
}

/** Named by those above: parts of a plan, and what proves edits rather than making them. */
export const throughOthers: Readonly<Record<string, string>> = {
	changeOutro: 'planEpisodeChange',
	numberless: 'planEpisodeChange',
	withoutNumber: 'planEpisodeChange',
	dueEdit: 'setDue',
	guardedEdits: 'all of them',
};
