// Asks for an address, checks it while it is pasted, and writes it where it belongs.
import { type App, Modal, parseYaml, type TFile } from 'obsidian';
import { checkAddress, playersLeft, setAddress, type AddressFact } from '../../core/action/set-address';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import { textField, type Field } from '../form/field';
import type { Host } from '../host';
import type { NoticeAction } from '../notices';
import { mayHoldPrivate } from '../private-facts';

const texts = strings.addresses;

/** Opens the dialog for the address of the video, the studio or the event of this episode. */
export function askAddress(host: Host, file: TFile, fact: AddressFact): void {
	host.notices.guard(texts.doing, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		new AddressDialog(host.app, fact, reading.details[fact], (address) =>
			host.notices.guard(texts.doing, () => write(host, file, fact, address)),
		).open();
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

class AddressDialog extends Modal {
	private field: Field | null = null;

	constructor(
		app: App,
		private readonly fact: AddressFact,
		private readonly present: string | null,
		private readonly confirmed: (address: string) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { fact, present } = this;
		this.setTitle(texts.titles[fact]);
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		this.field = textField(form, {
			label: texts.labels[fact],
			help: present === null ? texts.help[fact] : texts.replaces(present),
			placeholder: 'https://',
			required: true,
			onChange: () => this.check(false),
		});
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		buttons.createEl('button', {
			cls: 'mod-cta',
			text: present === null ? texts.save : texts.replace,
			attr: { type: 'submit' },
		});
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			if (!this.check(true)) return;
			const address = this.field?.value().trim() ?? '';
			this.close();
			this.confirmed(address);
		});
		this.field.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** An empty field is only told off when it is handed in. */
	private check(handedIn: boolean): boolean {
		const value = this.field?.value() ?? '';
		const wrong = checkAddress(this.fact, value);
		this.field?.setProblems(wrong === null || (value.trim() === '' && !handedIn) ? [] : [wrong]);
		return wrong === null;
	}
}
