// Notices, in the corner of the window that has the focus.

export class Notice {
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;
	/** The app's older name for `messageEl`. */
	readonly noticeEl: HTMLElement;

	/** `duration` in ms; 0 stays until it is clicked. */
	constructor(message: string | DocumentFragment, duration = 5000) {
		const { body } = activeDocument;
		const list = body.querySelector<HTMLElement>('.notice-container') ?? body.createDiv('notice-container');
		this.containerEl = list.createDiv({ cls: 'notice', attr: { role: 'alert' } });
		this.messageEl = this.containerEl.createDiv('notice-message');
		this.noticeEl = this.messageEl;
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		const list = this.containerEl.parentElement;
		this.containerEl.remove();
		if (list?.childElementCount === 0) list.remove();
	}
}
