// The fields of the form behind New episode, in the order in which a host answers them.
import type { App } from 'obsidian';
import type { EpisodeDraft } from '../../core/episode/episode';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import { areaField, choiceList, selectField, textField, type ChoiceList, type Field } from './field';
import { ownTime, type OwnTime } from './own-time';

const texts = strings.newEpisode;

export interface NewEpisodeFields {
	/** By the names problems know them by. */
	readonly byName: Readonly<Record<string, Field>>;
	readonly when: ChoiceList;
	readonly ownTime: OwnTime;
}

export interface NewEpisodeAnswers {
	readonly shows: readonly ShowProfile[];
	/** Id of the show that is selected first. */
	readonly show: string;
	/** What stands in the fields at first. */
	readonly given: Partial<EpisodeDraft>;
	/** The name of the field that was changed. */
	readonly changed: (name: string) => void;
	readonly selectShow: (id: string) => void;
}

export function newEpisodeFields(
	app: App,
	form: HTMLElement,
	{ shows, show, given, changed, selectShow }: NewEpisodeAnswers,
): NewEpisodeFields {
	const field = (name: string, label: string, value = '') => ({ label, value, onChange: () => changed(name) });
	const choices = shows.map(({ id, name }) => ({ value: id, label: name }));
	const shownFor =
		shows.length > 1 && selectField(form, { label: texts.show, choices, value: show, onChange: selectShow });
	const who = {
		title: textField(form, {
			...field('title', texts.broadcastTitle, given.title),
			placeholder: texts.broadcastTitleExample,
			required: true,
		}),
		guests: textField(form, { ...field('guests', texts.guests, given.guests?.join(', ')), help: texts.guestsHelp }),
		contacts: areaField(form, {
			...field('contacts', texts.contacts, given.contacts?.join('\n')),
			help: texts.contactsHelp,
		}),
	};

	const when = choiceList(form, texts.when, () => changed('date'));
	const row = form.createDiv({ cls: 'oh-field-row' });
	const date = textField(row, { ...field('date', texts.date, given.date), type: 'date' });
	const time = textField(row, { ...field('time', texts.time, given.time), type: 'time' });
	const own = ownTime(app, form, { zone: given.zone ?? '', minutes: String(given.minutes ?? '') }, changed);
	const number = textField(form, { ...field('number', texts.number), help: texts.numberHelp });

	const invite = form.createEl('details', { cls: 'oh-details' });
	invite.createEl('summary', { text: texts.invite });
	const why = {
		topic: textField(invite, { ...field('topic', texts.topic, given.topic), placeholder: texts.topicExample }),
		source: textField(invite, { ...field('source', texts.source, given.source), placeholder: texts.sourceExample }),
		found: textField(invite, { ...field('found', texts.found, given.found), placeholder: texts.foundExample }),
	};
	const hostName = textField(form, { ...field('hostName', texts.hostName), help: texts.hostNameHelp });
	const byName = { ...who, date, time, ...own.fields, number, ...why, hostName };
	return { byName: shownFor ? { show: shownFor, ...byName } : byName, when, ownTime: own };
}
