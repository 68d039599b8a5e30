// Shows the templates made from a note before anything is written.
import { Modal, type App } from 'obsidian';
import { problem } from '../../core/problem';
import { strings } from '../../core/strings';
import { drawProblems } from '../form/field';

const texts = strings.adopt;

export interface ProposedFile {
	/** Null: the only one, which needs no name. */
	readonly name: string | null;
	readonly path: string;
	readonly text: string;
	readonly leftOut: readonly string[];
	/** Where it would say something else than the note, as sentences. */
	readonly differences: readonly string[];
}

interface Proposal {
	readonly title: string;
	readonly explanation: string;
	readonly files: readonly ProposedFile[];
	taken(path: string): boolean;
}

/** Answers with the files to write: none when the host gives up. */
export function askAdoption(app: App, proposal: Proposal): Promise<readonly ProposedFile[]> {
	return new Promise((resolve) => new AdoptDialog(app, proposal, resolve).open());
}

class AdoptDialog extends Modal {
	private readonly chosen = new Set<ProposedFile>();
	private accepted = false;

	constructor(
		app: App,
		private readonly proposal: Proposal,
		private readonly done: (files: readonly ProposedFile[]) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, explanation, files } = this.proposal;
		this.modalEl.addClass('oh-ripple-modal');
		this.modalEl.setAttribute('aria-label', title);
		this.setTitle(title);
		this.contentEl.createEl('p', { text: explanation });
		const form = this.contentEl.createEl('form', { cls: 'oh-form' });
		for (const file of files) this.drawFile(form, file);
		const buttons = form.createDiv({ cls: 'modal-button-container' });
		const accept = buttons.createEl('button', { cls: 'mod-cta', text: texts.accept, attr: { type: 'submit' } });
		const refresh = () => (accept.disabled = this.chosen.size === 0);
		form.addEventListener('change', refresh);
		refresh();
		buttons
			.createEl('button', { text: strings.common.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.accepted = true;
			this.close();
		});
	}

	override onClose(): void {
		this.contentEl.empty();
		this.done(this.accepted ? this.proposal.files.filter((file) => this.chosen.has(file)) : []);
	}

	private drawFile(parent: HTMLElement, file: ProposedFile): void {
		const { name, path, text, leftOut, differences } = file;
		const taken = this.proposal.taken(path);
		if (!taken) this.chosen.add(file);
		const el = parent.createDiv({ cls: 'oh-field' });
		if (name !== null) {
			const label = el.createEl('label', { cls: 'oh-message-accept' });
			const box = label.createEl('input', { type: 'checkbox' });
			label.createSpan({ cls: 'oh-ripple-name', text: name });
			box.checked = !taken;
			box.disabled = taken;
			box.addEventListener('change', () => (box.checked ? this.chosen.add(file) : this.chosen.delete(file)));
		}
		el.createDiv({ cls: 'oh-field-help', text: texts.file(path) });
		if (taken) drawProblems(el.createDiv(), [problem('file-exists', texts.exists(path), '', texts.existsTodo)]);
		const area = el.createEl('textarea', {
			cls: 'oh-copy-text',
			attr: {
				readonly: 'true',
				rows: String(name === null ? 14 : 8),
				'aria-label': name ?? texts.file(path),
				dir: 'auto',
			},
		});
		area.value = text;
		if (differences.length > 0) drawLines(el, texts.differences, differences, true);
		if (leftOut.length > 0) drawLines(el, texts.leftOut(leftOut.length), leftOut, false);
	}
}

function drawLines(parent: HTMLElement, title: string, lines: readonly string[], open: boolean): void {
	const details = parent.createEl('details', { cls: 'oh-details' });
	details.open = open;
	details.createEl('summary', { text: title });
	const list = details.createEl('ul', { cls: 'oh-field-help' });
	for (const line of lines) list.createEl('li', { text: line.trim(), attr: { dir: 'auto' } });
}
