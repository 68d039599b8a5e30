import type { App } from 'obsidian';

/** Others rely on this name: it is how saved workspaces find the panel again. */
export const panelViewType = 'office-hours-panel';

/** Shows the panel in the right sidebar, where it was before if it was open, and puts the keyboard there. */
export async function openPanel(app: App): Promise<void> {
	const { view } = await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	view.containerEl.find('.oh-tree:not(.oh-hidden) > [tabindex="0"], .oh-empty:not(.oh-hidden) button')?.focus();
}
