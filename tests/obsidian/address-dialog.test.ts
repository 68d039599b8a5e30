// The dialog for an address: what is there already is shown before it is replaced, and Cancel leaves it.
import type { TFile } from 'obsidian';
import { askAddress } from '../../src/obsidian/tools/address-dialog';
import { episode, showFolder } from './episode-note';
import { startWhole, type Whole } from './faults/whole-host';
import { clear, press } from './stage';
import { until } from './until';

const path = `${showFolder}/GOH 22 - Ann Example on tracing.md`;
const before = episode({ url: 'https://youtu.be/abcdefghijk' });

let whole: Whole;

beforeEach(async () => {
	whole = await startWhole({ [path]: before }, null);
	askAddress(whole.host, whole.app.vault.getFileByPath(path) as TFile, 'url');
	await until(() => document.querySelector('.modal') !== null);
});
afterEach(async () => {
	clear();
	await whole.quit();
});

function paste(address: string): void {
	const input = document.querySelector<HTMLInputElement>('.modal input');
	if (input === null) throw new Error('There is no field.');
	input.value = address;
	input.dispatchEvent(new Event('input', { bubbles: true }));
}

test('shows the address it would replace (hazard 32)', () => {
	expect(document.querySelector('.modal')?.textContent).toContain('https://youtu.be/abcdefghijk');
});

test('left by Cancel has changed nothing (hazard 32)', async () => {
	paste('https://youtu.be/zyxwvutsrqp');
	await press('Cancel');
	await until(() => document.querySelector('.modal') === null);
	expect(whole.disk.text(path)).toBe(before);
});

test('takes no address but that of a video (hazard 37)', async () => {
	paste('javascript:alert(1)');
	await press('Replace');
	expect(document.querySelector('.modal')?.textContent).toContain('It is not an address of YouTube.');
	expect(whole.disk.text(path)).toBe(before);
});

test('replaces it by the one pasted, as it was pasted (hazards 32, 37)', async () => {
	paste('https://youtu.be/zyxwvutsrqp?si=abc');
	await press('Replace');
	await until(() => whole.disk.text(path) !== before);
	expect(whole.disk.text(path)).toMatch(/^url: "?https:\/\/youtu\.be\/zyxwvutsrqp\?si=abc"?$/m);
	expect(whole.disk.text(path)).not.toContain('abcdefghijk');
});
