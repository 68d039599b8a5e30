// The one way to the clipboard. Phones allow it only while the click is being handled, so the write begins at once with a promise of the
// text; "copied" is said only when the app says so; where it is refused the text is shown, selected (hazard 73).
import { Modal, Setting, type App } from 'obsidian';
import { strings } from '../core/strings';

const texts = strings.copying;

export interface Copied {
	readonly text: string;
	/** Null: plain text only. */
	readonly html: string | null;
}

/** `shown`: the clipboard was refused and the text is on the screen instead. `nothing`: there was no text to copy. */
export type CopyResult = 'copied' | 'shown' | 'nothing';

export interface CopyDoor {
	/** Call it inside the click, before any `await`. `rich` says beforehand whether the text will come with HTML. */
	copy(content: Copied | Promise<Copied | null>, rich?: boolean): Promise<CopyResult>;
	/** The system's share sheet, where there is one. Call it inside the click. */
	readonly share: ((text: string, title: string) => Promise<void>) | null;
}

export function makeCopyDoor(app: App): CopyDoor {
	return {
		async copy(content, rich = false) {
			const promised = Promise.resolve(content);
			const attempt = write(promised, rich);
			const copied = await promised;
			const done = await attempt;
			if (copied === null) return 'nothing';
			if (done || (await writePlain(copied.text))) return 'copied';
			new RefusedCopy(app, copied.text).open();
			return 'shown';
		},

		share: typeof navigator.share === 'function' ? shareText : null,
	};
}

/** Begins before its first `await`, while the click still counts. A promise that ends in nothing makes the app write nothing. */
async function write(promised: Promise<Copied | null>, rich: boolean): Promise<boolean> {
	// A pop-out window has a clipboard of its own, and only the focused window may use it.
	const { clipboard } = activeWindow.navigator as { clipboard?: Clipboard };
	if (clipboard === undefined || typeof clipboard.write !== 'function' || typeof ClipboardItem !== 'function')
		return false;
	const part = (type: string, take: (copied: Copied) => string) => {
		const blob = promised.then((copied) => {
			if (copied === null) throw new Error('Nothing to copy.');
			return new Blob([take(copied)], { type });
		});
		// The app may refuse before it looks at the promise: that nobody waits for it then is no error of its own.
		blob.catch(() => undefined);
		return blob;
	};
	try {
		const plain = part('text/plain', ({ text }) => text);
		const parts = rich ? { 'text/plain': plain, 'text/html': part('text/html', asHtml) } : { 'text/plain': plain };
		await clipboard.write([new ClipboardItem(parts)]);
		return true;
	} catch {
		return false;
	}
}

/** The older way, for where the newer one is missing or refused. */
async function writePlain(text: string): Promise<boolean> {
	const { clipboard } = activeWindow.navigator as { clipboard?: Clipboard };
	try {
		if (clipboard === undefined) return false;
		await clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Plain text promised as rich keeps its lines where it is pasted into a rich field. */
function asHtml({ text, html }: Copied): string {
	if (html !== null) return html;
	const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
	return text.replace(/[&<>\n]/g, (character) => entities[character] ?? character);
}

async function shareText(text: string, title: string): Promise<void> {
	try {
		await navigator.share({ text, title });
	} catch (error) {
		// Closing the share sheet is not a failure.
		if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
	}
}

/** The text that could not be copied, selected, with a button that tries again inside its own click. */
class RefusedCopy extends Modal {
	constructor(
		app: App,
		private readonly text: string,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(texts.refusedTitle);
		const note = this.contentEl.createEl('p', { text: texts.refused });
		const area = this.contentEl.createEl('textarea', {
			cls: 'oh-copy-text',
			attr: { readonly: 'true', rows: '12', 'aria-label': texts.text, dir: 'auto' },
		});
		area.value = this.text;
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText(texts.copy)
					.setCta()
					.onClick(async () => {
						if (await writePlain(this.text)) this.close();
						else {
							area.select();
							note.setAttribute('role', 'alert');
						}
					}),
			)
			.addButton((button) => button.setButtonText(strings.common.close).onClick(() => this.close()));
		area.focus();
		area.select();
	}
}
