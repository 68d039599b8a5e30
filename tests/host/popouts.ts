// The windows beside the main one: opened, counted and closed, with what is told of it.
import type { App } from './app';
import type { Events } from './events';
import { WorkspaceWindow } from './tabs';

export class Popouts {
	private readonly closers = new Map<WorkspaceWindow, () => void>();

	constructor(
		private readonly main: Window,
		private readonly app: App,
		private readonly workspace: Events,
	) {}

	all(): WorkspaceWindow[] {
		return [...this.closers.keys()];
	}

	open(): WorkspaceWindow {
		const win = this.main.open('', '_blank', 'popup');
		if (!win) throw new Error('The browser refused to open another window.');
		const release = this.app.adoptWindow(win);
		const popout = new WorkspaceWindow(win);
		const close = () => {
			if (!this.closers.delete(popout)) return;
			for (const leaf of popout.leaves) leaf.detach();
			release();
			this.workspace.trigger('window-close', popout, win);
			win.close();
		};
		this.closers.set(popout, close);
		win.addEventListener('pagehide', close);
		this.workspace.trigger('window-open', popout, win);
		return popout;
	}

	closeAll(): void {
		for (const close of this.closers.values()) close();
	}

	/** The last tab takes its window along. */
	closeEmpty(): void {
		for (const [popout, close] of this.closers) if (popout.leaves.length === 0) close();
	}
}
