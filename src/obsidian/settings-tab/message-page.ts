// What is written into notes beside the note itself: the list of messages sent, and due dates.
import type { SettingDefinitionPage } from 'obsidian';
import { strings } from '../../core/strings';
import { choiceRow, ofShow, switchRow } from './control-row';
import type { ShowDesk } from './desk';
import { textRow } from './text-row';

const texts = strings.settings.messages;
const noForm = 'none';

export function messagePage(desk: ShowDesk): SettingDefinitionPage {
	return {
		type: 'page',
		name: texts.heading,
		items: [
			{
				type: 'group',
				items: [
					switchRow(desk, {
						name: texts.ledger,
						desc: texts.ledgerHelp,
						...ofShow(
							desk,
							'ledger',
							({ ledger }) => ledger.on,
							(on, { ledger }) => ({ ...ledger, on }),
						),
					}),
					textRow(desk, {
						name: texts.ledgerHeading,
						field: 'ledger',
						text: ({ ledger }) => ledger.heading,
						value: (heading, { ledger }) => ({ ...ledger, heading }),
					}),
					switchRow(desk, {
						name: texts.tickStep,
						desc: texts.tickStepHelp,
						...ofShow(
							desk,
							'ledger',
							({ ledger }) => ledger.tickStep,
							(tickStep, { ledger }) => ({ ...ledger, tickStep }),
						),
					}),
					choiceRow(desk, {
						name: texts.dueForm,
						desc: texts.dueFormHelp,
						options: texts.dueForms,
						...ofShow<string>(
							desk,
							'dueForm',
							({ dueForm }) => dueForm ?? noForm,
							(chosen) => (chosen === noForm ? null : chosen),
						),
					}),
				],
			},
		],
	};
}
