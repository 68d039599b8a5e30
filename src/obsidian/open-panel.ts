import type { App } from 'obsidian';

/** Others rely on this name: it is how saved workspaces find the panel again. */
export const panelViewType = 'office-hours-panel';

/**
 * What the keyboard goes to, the first of them that is there: marking while on air (on a phone the button, since a field would bring up the
 * keys), the checklist, the first day's button.
 */
const firsts = [
	'body:not(.is-mobile) .oh-air:not(.oh-hidden, .is-over) input',
	'.is-mobile .oh-air:not(.oh-hidden, .is-over) .mod-cta',
	'.oh-tree:not(.oh-hidden) > [tabindex="0"]',
	'.oh-empty:not(.oh-hidden) button',
].join();

/** Shows the panel in the right sidebar, where it was before if it was open, and puts the keyboard there. */
export async function openPanel(app: App): Promise<void> {
	const { view } = await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	view.containerEl.find(firsts)?.focus();
}
