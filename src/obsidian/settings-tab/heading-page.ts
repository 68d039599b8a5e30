// The words of the host's notes: headings of the checklists, names of the guest line.
import type { SettingDefinitionPage } from 'obsidian';
import { phaseIds } from '../../core/checklist/phase';
import { strings } from '../../core/strings';
import type { ShowDesk } from './desk';
import { linesOf } from './field-value';
import { textRow } from './text-row';

const texts = strings.settings.headings;

export function headingPage(desk: ShowDesk): SettingDefinitionPage {
	return {
		type: 'page',
		name: texts.heading,
		items: [
			{
				type: 'group',
				heading: texts.phases,
				items: phaseIds.map((phase) =>
					textRow(desk, {
						name: texts[phase],
						...(phase === 'before' && { desc: texts.phasesHelp }),
						field: 'phases',
						rows: 2,
						text: ({ phases }) => phases[phase].join('\n'),
						value: (text, { phases }) => ({ ...phases, [phase]: linesOf(text) }),
					}),
				),
			},
			{
				type: 'group',
				heading: texts.guests,
				items: [
					textRow(desk, {
						name: texts.guestKeys,
						desc: texts.guestKeysHelp,
						field: 'guestKeys',
						rows: 2,
						text: ({ guestKeys }) => guestKeys.join('\n'),
						value: linesOf,
					}),
				],
			},
		],
	};
}
