import type { App } from 'obsidian';

/** Others rely on this name: it is how saved workspaces find the panel again. */
export const panelViewType = 'office-hours-panel';

/** Shows the panel in the right sidebar, where it was before if it was open. */
export async function openPanel(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
}
