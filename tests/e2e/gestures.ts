// What a host does with the app, in the class names and roles that the workbench and the real app share.
import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** Opens the palette, types, and runs the first command found. */
export async function runFromPalette(page: Page, typed: string, before?: () => Promise<void>): Promise<void> {
	await page.keyboard.press('ControlOrMeta+p');
	await page.locator('.prompt .prompt-input').fill(typed);
	await page.locator('.prompt .suggestion-item.is-selected').waitFor();
	await before?.();
	await page.keyboard.press('Enter');
}

/** Runs a command of the plugin; the answer is whether it was available. */
export function runCommand(page: Page, id: string): Promise<boolean> {
	return page.evaluate((full) => window.app?.commands.executeCommandById(full) ?? false, `office-hours:${id}`);
}

/** Opens a note in the active tab and waits until it is the active one. */
export async function openNote(page: Page, path: string): Promise<void> {
	await page.evaluate(async (wanted) => {
		const file = window.app?.vault.getFileByPath(wanted);
		if (!file) throw new Error(`There is no note at ${wanted}.`);
		await window.app?.workspace.getLeaf(false).openFile(file);
	}, path);
	await until(`"${path}" is open`, async () => (await activePath(page)) === path);
}

/** What the focused element is called: its label, else its words. */
export function focusedName(page: Page): Promise<string> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		const labels =
			focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null;
		const words = focused?.matches('button, summary') === true ? focused.textContent : null;
		return focused?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? words ?? '';
	});
}

/** Presses Tab until the focus is on something of this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
	const passed: string[] = [];
	for (let presses = 0; presses < 80; presses++) {
		const here = await focusedName(page);
		if (name.test(here)) return;
		passed.push(here.slice(0, 40));
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${String(name)}, but to: ${passed.join(' | ')}`);
}

export function activePath(page: Page): Promise<string | null> {
	return page.evaluate(() => window.app?.workspace.getActiveFile()?.path ?? null);
}

/** The explorer's row of a file, its folders unfolded on the way. */
export async function explorerRow(page: Page, path: string): Promise<Locator> {
	const row = page.locator(`.nav-file-title[data-path="${path}"]`);
	const folders = path.split('/').slice(0, -1);
	for (const depth of folders.keys()) {
		const folder = folders.slice(0, depth + 1).join('/');
		const title = page.locator(`.nav-folder-title[data-path="${folder}"]`);
		await title.waitFor();
		const folded = await title.evaluate(
			(element) => element.parentElement?.classList.contains('is-collapsed') === true,
		);
		if (folded) await title.click();
	}
	await row.waitFor();
	return row;
}

/** Right-clicks and chooses. */
export async function chooseFromMenu(page: Page, target: Locator, item: string): Promise<void> {
	await target.click({ button: 'right' });
	await menuItem(page, item).click();
}

export function menuItem(page: Page, title: string): Locator {
	return page.locator('.menu .menu-item').filter({ hasText: title });
}

/** The topmost dialog. */
export function dialog(page: Page): Locator {
	return page.locator('.modal-container .modal').last();
}

export function notice(page: Page, text: string | RegExp): Locator {
	return page.locator('.notice').filter({ hasText: text }).first();
}

export function viewOfType(page: Page, type: string): Locator {
	return page.locator(`.workspace-leaf-content[data-type="${type}"]`);
}
