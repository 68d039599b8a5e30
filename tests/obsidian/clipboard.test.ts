// The clipboard: reached inside the click, never called copied when it was not, and the text shown where it was refused.
import { makeCopyDoor, type Copied, type CopyDoor } from '../../src/obsidian/clipboard';
import { createApp, MemoryDisk, type HostApp } from '../host/stand-in';
import { standstill } from './until';

let app: HostApp;
let door: CopyDoor;
const calls: string[] = [];
let held: Record<string, string> = {};

class Item {
	constructor(readonly parts: Readonly<Record<string, Promise<Blob>>>) {}
}

function setClipboard(clipboard: object | undefined, item: unknown = Item): void {
	Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: clipboard });
	Object.assign(globalThis, { ClipboardItem: item });
}

const denied = new DOMException('Document is not focused.', 'NotAllowedError');

/** As a browser does it: what is promised is waited for, and a promise that fails writes nothing. */
const working = {
	write: async ([item]: Item[]) => {
		calls.push('write');
		const parts = await Promise.all(
			Object.entries(item?.parts ?? {}).map(async ([type, blob]) => [type, await text(await blob)] as const),
		);
		held = Object.fromEntries(parts);
	},
	writeText: (written: string) => {
		calls.push('writeText');
		held = { 'text/plain': written };
		return Promise.resolve();
	},
};

function text(blob: Blob): Promise<string> {
	return new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.readAsText(blob);
	});
}

const shown = () => document.querySelector<HTMLTextAreaElement>('.modal textarea');

beforeEach(async () => {
	app = await createApp({ disk: new MemoryDisk() });
	door = makeCopyDoor(app);
	calls.length = 0;
	held = {};
	setClipboard(working);
});
afterEach(async () => {
	document.querySelectorAll('.modal-container').forEach((modal) => modal.remove());
	await app.quit();
});

test('the write begins inside the click, before the text is known', async () => {
	let tell: (copied: Copied) => void = () => undefined;
	const copied = door.copy(new Promise<Copied>((resolve) => (tell = resolve)));
	expect(calls).toEqual(['write']);
	tell({ text: 'Hello', html: null });
	expect(await copied).toBe('copied');
	expect(held).toEqual({ 'text/plain': 'Hello' });
});

test('a rich text goes with its HTML, a plain one promised as rich keeps its lines', async () => {
	await door.copy({ text: 'Hello', html: '<p>Hello</p>' }, true);
	expect(held).toEqual({ 'text/plain': 'Hello', 'text/html': '<p>Hello</p>' });
	await door.copy({ text: 'a < b\n& c', html: null }, true);
	expect(held).toEqual({ 'text/plain': 'a < b\n& c', 'text/html': 'a &lt; b<br>&amp; c' });
});

test('without a text nothing is written, and the clipboard keeps what it had', async () => {
	held = { 'text/plain': 'before' };
	expect(await door.copy(Promise.resolve(null))).toBe('nothing');
	expect(held).toEqual({ 'text/plain': 'before' });
	expect(shown()).toBeNull();
});

test('a text that cannot be made is thrown on, and nothing is written', async () => {
	await expect(door.copy(Promise.reject(new Error('bug')))).rejects.toThrow('bug');
	expect(held).toEqual({});
});

test.each([
	['refuses the newer way', { ...working, write: () => Promise.reject(denied) }, Item],
	['throws on the newer way', { ...working, write: () => { throw denied; } }, Item], // prettier-ignore
	['has only the older way', { writeText: working.writeText }, undefined],
])('plain text still arrives where the app %s', async (_kind, clipboard, item) => {
	setClipboard(clipboard, item);
	expect(await door.copy({ text: 'Hello', html: '<p>Hello</p>' }, true)).toBe('copied');
	expect(held).toEqual({ 'text/plain': 'Hello' });
});

describe.each([
	['is refused', { write: () => Promise.reject(denied), writeText: () => Promise.reject(denied) }],
	[
		'is refused with something that is no error',
		{ write: () => Promise.reject('no'), writeText: () => Promise.reject('no') },
	],
	['throws', { write: () => { throw denied; }, writeText: () => { throw denied; } }], // prettier-ignore
	['is missing', undefined],
])('where the clipboard %s (hazard 73)', (_kind, clipboard) => {
	test('the text is shown, selected, and not called copied', async () => {
		setClipboard(clipboard);
		expect(await door.copy({ text: 'Hello\nworld', html: null })).toBe('shown');
		const area = shown();
		expect(area?.value).toBe('Hello\nworld');
		expect([area?.selectionStart, area?.selectionEnd]).toEqual([0, 11]);
		expect(document.activeElement).toBe(area);
	});

	test('a second try from the dialog copies and closes it, or keeps the text selected', async () => {
		setClipboard(clipboard);
		await door.copy({ text: 'Hello', html: null });
		const again = [...document.querySelectorAll<HTMLButtonElement>('.modal button')].find(
			({ textContent }) => textContent === 'Copy',
		);
		again?.click();
		await standstill(() => [held, shown()?.value]);
		expect(shown()?.value).toBe('Hello');
		setClipboard(working);
		again?.click();
		await standstill(() => [held, shown()?.value]);
		expect(shown()).toBeNull();
		expect(held).toEqual({ 'text/plain': 'Hello' });
	});
});
