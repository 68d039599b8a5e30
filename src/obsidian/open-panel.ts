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

/** A note that cannot be read keeps nobody waiting longer. */
const framesToRead = 20;

/** Shows the panel in the right sidebar, where it was before if it was open, and puts the keyboard there. */
export async function openPanel(app: App): Promise<void> {
	const { view } = await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	const { containerEl } = view;
	const isReading = () => containerEl.querySelector('.oh-tree[aria-busy]') !== null;
	for (let frames = 0; frames < framesToRead && isReading(); frames++)
		await new Promise((resolve) => containerEl.win.requestAnimationFrame(resolve));
	containerEl.find(firsts)?.focus();
}
