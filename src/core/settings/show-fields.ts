// What each field of a show may hold: one table for reading data.json and for the settings tab.
import * as v from 'valibot';
import { isProblem } from '../problem';
import { parseFileNamePattern } from '../show/file-name-pattern';
import { isIsoDay } from '../show/iso-day';
import type { Break, HostPerson, Schedule, ShowProfile } from '../show/profile';
import { isWallTime } from '../show/wall-time';
import { isZone } from '../show/zone';
import { plainSchedule } from './defaults';
import { type Readers, type Schema, entriesOf, fieldsOf, isRaw, listOf, listWith, valueOf } from './reading';

const flag = v.boolean('It is either true or false.');
const text = v.string('A text is needed.');
const someText = v.pipe(text, v.regex(/\S/, 'It cannot be empty.'));
const word = v.pipe(someText, v.regex(/^[^\r\n]*$/, 'It has to fit on one line.'));

function whole(least: number, most: number): Schema<number> {
	const why = `It is a whole number from ${least} to ${most}.`;
	return v.pipe(v.number(why), v.integer(why), v.minValue(least, why), v.maxValue(most, why));
}

const weekday: Schema<number | null> = v.nullable(
	v.picklist([1, 2, 3, 4, 5, 6, 7], 'A weekday is a number from 1 (Monday) to 7 (Sunday), or null for no cadence.'),
);
const nth: Schema<number | null> = v.nullable(
	v.picklist([1, 2, 3, 4, 5, -1], 'It is 1 to 5, -1 for the last one of the month, or null.'),
);
const dayShape = 'A day is written 2026-02-28, and has to be one of the calendar.';
const day = v.pipe(
	text,
	v.check((value) => isIsoDay(value), dayShape),
);
const time = v.pipe(
	text,
	v.check((value) => isWallTime(value), 'A time of day is written 13:00, from 00:00 to 23:59.'),
);
const zone = v.pipe(
	text,
	v.check((value) => isZone(value), 'It is no zone this device knows: choose one such as UTC or Europe/Berlin.'),
);
const address = v.pipe(text, v.regex(/^(?:https?:\/\/\S+)?$/i, 'An address begins with https:// and has no blanks.'));
const mail = v.pipe(text, v.regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/, 'A mail address is written name@example.com.'));

// Nothing the plugin writes may leave the vault or reach its configuration (hazards 41, 48).
const path = v.pipe(
	someText,
	v.check(
		(value) =>
			!/^[/~]|[\\:*?"<>|]/.test(value) && value.split('/').every((part) => part !== '' && !/^\.|[. ]$/.test(part)),
		'A path is given from the top of the vault, such as Shows/Office Hours, without "..", hidden folders or : * ? " < > |.',
	),
);

const language = v.pipe(
	someText,
	v.check((value) => {
		try {
			return Intl.getCanonicalLocales(value).length === 1;
		} catch {
			return false;
		}
	}, 'A language is given by its tag, such as en, es or pt-BR.'),
);

/** The pattern's own problem says what is wrong with it; neither width nor language matter for that. */
const fileName = v.pipe(
	text,
	v.rawCheck(({ dataset, addIssue }) => {
		const answer = dataset.typed ? parseFileNamePattern(dataset.value, { numberWidth: 1, language: 'en' }) : null;
		if (isProblem(answer)) addIssue({ message: `${answer.why} ${answer.todo}` });
	}),
);

const breakSchema: Schema<Break> = v.pipe(
	v.object({ from: day, to: day, reason: v.optional(text, '') }, 'A break has a first day, a last day and a reason.'),
	v.check(({ from, to }) => from <= to, 'A break cannot end before it begins.'),
);

const stepSchema: Schema<ShowProfile['steps'][string]> = v.object(
	{ phrases: v.exactOptional(v.array(someText, 'Phrases are a list of texts.')), due: v.exactOptional(someText) },
	'A kind of step has phrases, a due date, or both.',
);

const scheduleFields = fieldsOf<Schedule>({
	from: valueOf(v.nullable(day)),
	weekday: valueOf(weekday),
	time: valueOf(time),
	zone: valueOf(zone),
	everyWeeks: valueOf(whole(1, 52)),
	startsOn: valueOf(v.nullable(day)),
	nthOfMonth: valueOf(nth),
	minutes: valueOf(whole(1, 1440)),
	techCheckMinutes: valueOf(whole(0, 600)),
	debriefMinutes: valueOf(whole(0, 600)),
});

const scheduleList = listWith<Schedule>((item, at, report) => {
	if (!isRaw(item)) {
		report({ path: at, value: item, why: 'A schedule has a weekday, a time and a zone.', kept: undefined });
		return [];
	}
	const from = item['from'] ?? null;
	if (v.is(v.nullable(day), from)) return [scheduleFields({ ...item, from }, plainSchedule, at, report)];
	// Without its first day an entry would hold from the beginning, and the past would move.
	report({ path: `${at}.from`, value: from, why: dayShape, kept: undefined });
	return [];
});

const hostFields = fieldsOf<HostPerson>({ name: valueOf(text), position: valueOf(text) });

/** How each field of a show is read. The id has a shape of its own, and is never edited. */
export const showFields: Readers<Omit<ShowProfile, 'id'>> = {
	name: valueOf(word),
	shortName: valueOf(word),
	organization: valueOf(text),
	language: valueOf(language),
	folder: valueOf(path),
	ignore: listOf(path),
	templateFolder: valueOf(v.nullable(path)),
	indexNote: valueOf(v.nullable(path)),
	fileName: valueOf(fileName),
	alsoRead: listOf(fileName),
	numberWidth: valueOf(whole(1, 6)),
	firstNumber: valueOf(whole(0, 99_999)),
	schedules: (raw, fallback, where, report) => {
		const schedules = scheduleList(raw, fallback, where, report);
		if (schedules.length > 0) return schedules;
		report({
			path: where,
			value: raw,
			why: 'A show has at least one schedule; without cadence its weekday is null.',
			kept: fallback,
		});
		return fallback;
	},
	breaks: listOf(breakSchema),
	audienceZones: listOf(zone),
	hosts: listWith((item, at, report) => [hostFields(item, { name: '', position: '' }, at, report)]),
	links: entriesOf(address),
	slack: fieldsOf({ internal: listOf(someText), public: listOf(someText) }),
	phases: fieldsOf({ before: listOf(someText), justBefore: listOf(someText), after: listOf(someText) }),
	guestKeys: listOf(someText),
	steps: entriesOf(stepSchema),
	ledger: fieldsOf({ on: valueOf(flag), heading: valueOf(word), tickStep: valueOf(flag) }),
	privateFacts: valueOf(v.picklist(['ask', 'keep', 'copy'], 'It is "ask", "keep" or "copy".')),
	dueForm: valueOf(v.nullable(v.picklist(['tasks', 'dataview'], 'It is "tasks", "dataview" or null.'))),
	calendar: fieldsOf({
		title: valueOf(someText),
		folder: valueOf(v.nullable(path)),
		organizer: valueOf(v.nullable(mail)),
		partOfSeries: valueOf(flag),
	}),
};
