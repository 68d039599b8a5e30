// Zone and length of one episode, folded away: nearly all have those of their show.
import type { App } from 'obsidian';
import { strings } from '../../core/strings';
import { suggestTexts, zones } from '../settings-tab/text-suggest';
import { textField, type Field } from './field';

const texts = strings.newEpisode;

export interface OwnTime {
	/** The names problems know them by. */
	readonly fields: { readonly zone: Field; readonly minutes: Field };
	/** A zone belongs to a time that is typed; a length to every episode with a date. */
	show(hasDate: boolean, hasTime: boolean): void;
}

/** What stands in the fields at first is in sight. */
export function ownTime(
	app: App,
	parent: HTMLElement,
	given: { readonly zone: string; readonly minutes: string },
	onChange: (name: 'zone' | 'minutes') => void,
): OwnTime {
	const el = parent.createEl('details', { cls: 'oh-details' });
	el.open = given.zone !== '' || given.minutes !== '';
	el.createEl('summary', { text: texts.ownTime });
	const row = el.createDiv({ cls: 'oh-field-row' });
	const typed = (name: 'zone' | 'minutes') => () => onChange(name);
	const zone = textField(row, {
		label: texts.zone,
		help: texts.zoneHelp,
		value: given.zone,
		onChange: typed('zone'),
	});
	const minutes = textField(row, {
		label: texts.minutes,
		help: texts.minutesHelp,
		value: given.minutes,
		onChange: typed('minutes'),
	});
	const input = zone.el.querySelector('input');
	minutes.el.querySelector('input')?.setAttribute('inputmode', 'numeric');
	if (input !== null) suggestTexts(app, input, zones, typed('zone'));
	return {
		fields: { zone, minutes },
		show(hasDate, hasTime) {
			el.toggle(hasDate);
			zone.setVisible(hasTime);
		},
	};
}
