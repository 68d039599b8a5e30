// How the show's notes are named, shown by example.
import type { SettingDefinitionPage } from 'obsidian';
import { takenDays } from '../../core/archive/neighbours';
import { isProblem } from '../../core/problem';
import { parseFileNamePattern, writeFileName } from '../../core/show/file-name-pattern';
import { heldNumbers, nextNumber } from '../../core/show/numbering';
import type { ShowProfile } from '../../core/show/profile';
import { nextSlots } from '../../core/show/slot';
import { dayInZone } from '../../core/show/wall-time';
import { strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { exampleRow } from './example-row';
import { linesOf, numberOf } from './field-value';
import { textRow } from './text-row';

const texts = strings.settings.fileNames;

export function fileNamePage(desk: ShowDesk): SettingDefinitionPage {
	return {
		type: 'page',
		name: texts.heading,
		displayValue: () => desk.show().fileName,
		items: [
			{
				type: 'group',
				items: [
					exampleRow(desk, texts.example, (show) => exampleOf(desk, show)),
					textRow(desk, {
						name: texts.pattern,
						desc: texts.patternHelp,
						field: 'fileName',
						text: ({ fileName }) => fileName,
						value: (text) => text,
					}),
					textRow(desk, {
						name: texts.numberWidth,
						field: 'numberWidth',
						text: ({ numberWidth }) => String(numberWidth),
						value: numberOf,
					}),
					textRow(desk, {
						name: texts.firstNumber,
						field: 'firstNumber',
						text: ({ firstNumber }) => String(firstNumber),
						value: numberOf,
					}),
					textRow(desk, {
						name: texts.alsoRead,
						desc: texts.alsoReadHelp,
						field: 'alsoRead',
						rows: 2,
						text: ({ alsoRead }) => alsoRead.join('\n'),
						value: linesOf,
					}),
				],
			},
		],
	};
}

/** The name of the next episode, and the one of an idea. */
function exampleOf({ host }: ShowDesk, show: ShowProfile): string {
	const pattern = parseFileNamePattern(show.fileName, show);
	if (isProblem(pattern)) return '';
	const held = heldNumbers(host.archive.episodes().filter((episode) => episode.show === show.id));
	const now = host.now();
	const date =
		nextSlots(show, now, takenDays(host.archive.entries(), show.id), 1).at(-1)?.date ?? dayInZone(now, 'UTC');
	const facts = { title: texts.exampleTitle, guest: texts.exampleGuest };
	const dated = writeFileName(pattern, { ...facts, number: nextNumber(show, held), date });
	const idea = writeFileName(pattern, { ...facts, number: null, date: null });
	return isProblem(dated) || isProblem(idea) ? '' : texts.exampleOf(dated, idea);
}
