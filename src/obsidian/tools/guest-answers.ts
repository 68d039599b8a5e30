// What the host asks every guest in the last minutes: a field for each of them, from the step or the card, written where the guest's facts are.
import { parseYaml, type TFile } from 'obsidian';
import { noteAnswers, type AskedFact, type GuestAnswer } from '../../core/action/guest-answers';
import type { Guest } from '../../core/episode/episode';
import { isProblem, problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { setProperty } from '../../core/text/property';
import { QuestionDialog } from '../form/question-dialog';
import type { Host } from '../host';
import { sayWritten } from '../say-written';
import type { Written } from '../write/door';

const texts = strings.guestAnswers;

/** Opens the dialog, with what is known already. */
export function askGuests(host: Host, file: TFile, fact: AskedFact): void {
	host.notices.guard(texts.doing, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		const { guests } = reading.details;
		if (guests.length === 0) return host.notices.refuse(problem('guest-missing', texts.noGuest, '', texts.noGuestTodo));
		new QuestionDialog(host.app, {
			title: texts.titles[fact],
			accept: texts.save,
			questions: guests.map((guest) => ({
				label: guest.name,
				value: guest[fact] ?? '',
				placeholder: texts.examples[fact],
				check: () => null,
			})),
			accepted: (values) =>
				host.notices.guard(texts.doing, async () => {
					const answers = new Map(guests.map((guest, at) => [guest, values[at] ?? '']));
					const [last, ...others] = await saveAnswers(host, file, fact, answers);
					if (last === undefined) return;
					// Of several notes none is put back alone.
					if (others.length === 0) sayWritten(host, last, texts.written[fact]);
					else host.notices.say(texts.written[fact]);
				}),
		}).open();
	});
}

/**
 * Writes the answers, empty ones left out; a guest's own note before the episode, where the step is ticked. What was written, the last first:
 * nothing where something was refused, which the host is told.
 */
export async function saveAnswers(
	host: Host,
	file: TFile,
	fact: AskedFact,
	values: ReadonlyMap<Guest, string>,
): Promise<readonly Written[]> {
	const reading = await host.archive.read(file.path);
	if (reading === null) return [];
	const done: Written[] = [];
	const answers: GuestAnswer[] = [];
	for (const [guest, value] of values) {
		if (value === '') continue;
		const own = guest.note === null ? null : host.app.metadataCache.getFirstLinkpathDest(guest.note, file.path);
		answers.push({ guest, value, elsewhere: own !== null });
		if (own === null) continue;
		const written = await host.door.editNote(own, texts.doing, (text) => setProperty(text, fact, value, parseYaml));
		if (isProblem(written)) return refused(host, written);
		done.unshift(written);
	}
	const { details, show } = reading;
	const tick = host.settings.current().preferences.tickOnSend;
	const change = noteAnswers(fact, answers, details.guests, show, tick);
	const written = await host.door.editNote(file, texts.doing, change);
	return isProblem(written) ? refused(host, written) : [written, ...done].filter(({ place }) => place !== 'nowhere');
}

function refused(host: Host, why: Parameters<Host['notices']['refuse']>[0]): readonly Written[] {
	host.notices.refuse(why);
	return [];
}
