// Modals: in the window that has the focus, above everything, until closed by Esc, the cross, the backdrop or the code.
import { reportLater } from './events';
import { setIcon } from './icons';
import { Scope, currentKeymap } from './keyboard';
import type { App } from './app';

export class Modal {
	readonly scope = new Scope();
	readonly containerEl = createDiv('modal-container mod-dim');
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private focusBefore: Element | null = null;
	private closeCallback: () => unknown = () => undefined;

	constructor(readonly app: App) {
		const backdrop = this.containerEl.createDiv('modal-bg');
		this.modalEl = this.containerEl.createDiv({
			cls: 'modal',
			attr: { role: 'dialog', 'aria-modal': 'true', tabindex: -1 },
		});
		const cross = this.modalEl.createDiv({
			cls: 'modal-close-button',
			attr: { role: 'button', 'aria-label': 'Close' },
		});
		setIcon(cross, 'x');
		this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
		this.contentEl = this.modalEl.createDiv('modal-content');
		backdrop.addEventListener('click', () => this.close());
		cross.addEventListener('click', () => this.close());
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.containerEl.isConnected) return;
		this.focusBefore = activeDocument.activeElement;
		activeDocument.body.append(this.containerEl);
		currentKeymap().pushScope(this.scope);
		Promise.resolve(this.onOpen()).catch(reportLater);
		if (!this.modalEl.contains(activeDocument.activeElement)) this.modalEl.focus();
	}

	close(): void {
		if (!this.containerEl.isConnected) return;
		this.containerEl.remove();
		currentKeymap().popScope(this.scope);
		if (this.shouldRestoreSelection && this.focusBefore?.instanceOf(HTMLElement)) this.focusBefore.focus();
		this.onClose();
		this.closeCallback();
	}

	onOpen(): Promise<void> | void {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}
}
