// Ways into the docks and the settings; on a phone, where the docks are drawers, a tap beside one closes it.
import { Platform, Plugin } from '../../host/obsidian';

export class SideDocks extends Plugin {
	override onload(): void {
		const { setting, workspace } = this.app;
		const docks = [workspace.leftSplit, workspace.rightSplit];
		this.addRibbonIcon('panel-right', 'Show or hide the right sidebar', () => workspace.rightSplit.toggle());
		this.addRibbonIcon('settings', 'Open settings', () => setting.open()).addClass('mod-last');
		this.addCommand({
			id: 'toggle-right',
			name: 'Toggle right sidebar',
			callback: () => workspace.rightSplit.toggle(),
		});

		this.registerDomEvent(workspace.containerEl, 'click', (event) => {
			// The path and not the target: a click may have redrawn what was clicked.
			const inDock = docks.some((dock) => event.composedPath().includes(dock.containerEl));
			if (!Platform.isMobile || inDock) return;
			for (const dock of docks) dock.collapse();
		});
		// A drawer covers the note: it makes way for one that is opened.
		this.registerEvent(
			workspace.on('file-open', () => {
				if (Platform.isMobile) workspace.leftSplit.collapse();
			}),
		);
	}
}
