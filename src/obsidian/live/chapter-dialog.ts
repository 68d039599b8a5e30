// Why YouTube would show no chapters: each breach with its line, what it can be mended by, and the block as it would be copied.
import { Modal, type TFile } from 'obsidian';
import { chapterBlock, chaptersOf, type Chapter } from '../../core/live/chapter';
import { repairChapters, repairEdits } from '../../core/live/chapter-repair';
import { areValidChapters, checkChapters, type Breach, type Repair } from '../../core/live/chapter-rule';
import { openingTitle } from '../../core/live/timestamp-section';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { noteText } from '../note-text';
import { openNote } from '../open-note';

const texts = strings.live;

export class ChapterDialog extends Modal {
	private chapters: readonly Chapter[] = [];

	constructor(
		private readonly host: Host,
		private readonly file: TFile,
		/** Called inside the click. */
		private readonly copy: () => void,
	) {
		super(host.app);
	}

	override onOpen(): void {
		this.setTitle(texts.chapters.title);
		this.contentEl.addClass('oh-chapter-dialog');
		this.look();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private look(): void {
		this.host.notices.guard(texts.copyingChapters, async () => {
			this.chapters = chaptersOf(await noteText(this.host.app, this.file));
			this.draw();
		});
	}

	private draw(): void {
		const { contentEl, chapters } = this;
		const breaches = checkChapters(chapters);
		const valid = areValidChapters(chapters);
		contentEl.empty();
		contentEl.createEl('p', { text: valid ? texts.chapters.valid : texts.chapters.broken });
		const list = contentEl.createEl('ul', { cls: 'oh-breaches' });
		for (const breach of breaches) this.drawBreach(list, breach);
		if (chapters.length > 0)
			contentEl.createEl('pre', {
				cls: 'oh-chapters',
				text: chapterBlock(chapters),
				attr: { tabindex: '0', 'aria-label': texts.chapters.block, dir: 'auto' },
			});
		const buttons = contentEl.createDiv({ cls: 'modal-button-container' });
		const add = (label: string, run: () => void, first = false) => {
			const button = buttons.createEl('button', { text: label, cls: first ? 'mod-cta' : '' });
			button.addEventListener('click', run);
			return button;
		};
		const mendable = breaches.some(({ repair }) => repair !== null);
		const main = mendable ? add(texts.chapters.repairAll, () => this.repair(repairChapters), !valid) : null;
		const copy =
			chapters.length === 0
				? null
				: add(
						valid ? texts.chapters.copy : texts.chapters.copyAnyway,
						() => {
							this.copy();
							this.close();
						},
						valid,
					);
		const close = add(strings.common.close, () => this.close());
		(valid ? (copy ?? close) : (main ?? close)).focus();
	}

	private drawBreach(list: HTMLElement, { problem, repair }: Breach): void {
		const item = list.createEl('li', { cls: 'oh-breach' });
		const { why, todo, at, severity } = problem;
		const line = at?.line;
		const where = line === undefined ? '' : texts.chapters.line(line);
		const text = item.createDiv({ cls: `oh-problem mod-${severity}`, attr: { dir: 'auto' } });
		text.setText([where, why, todo].filter((part) => part !== '').join(' '));
		const buttons = item.createDiv({ cls: 'oh-breach-buttons' });
		if (repair !== null)
			buttons
				.createEl('button', { text: texts.chapters.repair, attr: { 'aria-label': `${texts.chapters.repair}: ${why}` } })
				.addEventListener('click', () => this.repair(repair));
		if (line !== undefined)
			buttons
				.createEl('button', { text: texts.chapters.goTo, attr: { 'aria-label': `${texts.chapters.goTo}: ${where}` } })
				.addEventListener('click', () => {
					this.close();
					this.host.notices.guard(strings.panel.opening, () => openNote(this.host.app, this.file, { line: line - 1 }));
				});
	}

	/** In the note, through the door: the chapters are read again from the text as it is then. */
	private repair(repair: Repair): void {
		const { host, file } = this;
		const opening = openingTitle(host.archive.showOf(file.path)?.language ?? 'en');
		host.notices.guard(texts.repairing, async () => {
			const written = await host.door.editNote(file, texts.repairing, (text) => {
				const before = chaptersOf(text);
				return repairEdits(text, before, repair(before, opening));
			});
			if (isProblem(written)) host.notices.refuse(written);
			this.look();
		});
	}
}
