// Asks for an address, checks it while it is pasted, and writes it where it belongs.
import { parseYaml, type TFile } from 'obsidian';
import { checkAddress, playersLeft, setAddress, type AddressFact } from '../../core/action/set-address';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import { QuestionDialog } from '../form/question-dialog';
import type { Host } from '../host';
import type { NoticeAction } from '../notices';
import { mayHoldPrivate } from '../private-facts';

const texts = strings.addresses;

/** Opens the dialog for the address of the video, the studio or the event of this episode. */
export function askAddress(host: Host, file: TFile, fact: AddressFact): void {
	host.notices.guard(texts.doing, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		const present = reading.details[fact];
		new QuestionDialog(host.app, {
			title: texts.titles[fact],
			accept: present === null ? texts.save : texts.replace,
			questions: [
				{
					label: texts.labels[fact],
					help: present === null ? texts.help[fact] : texts.replaces(present),
					placeholder: 'https://',
					required: true,
					check: (address) => checkAddress(fact, address),
				},
			],
			accepted: ([address = '']) => host.notices.guard(texts.doing, () => write(host, file, fact, address)),
		}).open();
	});
}

async function write(host: Host, file: TFile, fact: AddressFact, address: string): Promise<void> {
	const show = host.archive.showOf(file.path);
	if (show === null) return;
	const copyLocation: NoticeAction = {
		label: texts.copyLocation,
		run: () => void host.copying.copy({ text: address, html: null }),
	};
	if (fact === 'studio' && !(await mayHoldPrivate(host, show))) {
		return host.notices.say(texts.notKept, [copyLocation]);
	}
	const change = setAddress(fact, address, show, host.settings.current().preferences.tickOnSend, parseYaml);
	const written = await host.door.editNote(file, texts.doing, change);
	if (isProblem(written)) return host.notices.refuse(written);
	const left = fact === 'url' ? playersLeft(written.after, address) : null;
	if (left !== null) return host.notices.refuse(left);
	host.notices.say(texts.written[fact], fact === 'studio' ? [copyLocation] : []);
}
