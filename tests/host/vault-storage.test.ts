// What was seen of `saveLocalStorage` and `loadLocalStorage` in the real app's typings: of one vault, JSON, null for nothing.
import { createApp, MemoryDisk } from './stand-in';

test('what is kept for a vault is there after a restart, and in no other vault', async () => {
	const disk = new MemoryDisk({});
	const first = await createApp({ disk });
	expect(first.loadLocalStorage('key')).toBeNull();
	first.saveLocalStorage('key', { list: [1, 'two'] });
	await first.quit();
	const again = await createApp({ disk });
	expect(again.loadLocalStorage('key')).toEqual({ list: [1, 'two'] });
	again.saveLocalStorage('key', null);
	expect(again.loadLocalStorage('key')).toBeNull();
	again.saveLocalStorage('key', 1);
	await again.quit();
	const other = await createApp({ disk: new MemoryDisk({}) });
	expect(other.loadLocalStorage('key')).toBeNull();
	await other.quit();
});
