// What the app keeps for one vault on one device: in the browser's storage, out of the vault, as JSON.
import type { Disk } from './disk';

export interface VaultStorage {
	load(key: string): unknown;
	save(key: string, data: unknown): void;
}

/** The real app knows a vault by an id of its own. Here a disk is a vault: the same one after a restart, another one in the next test. */
const ids = new WeakMap<Disk, number>();
let disks = 0;

/** What was never saved comes back as null, and null takes away what was (obsidian.d.ts, App.saveLocalStorage). */
export function storageOf(disk: Disk): VaultStorage {
	const id = ids.get(disk) ?? ++disks;
	ids.set(disk, id);
	const nameOf = (key: string) => `vault-${id}-${key}`;
	return {
		load(key) {
			const stored = window.localStorage.getItem(nameOf(key));
			return stored === null ? null : (JSON.parse(stored) as unknown);
		},
		save(key, data) {
			if (data === null) window.localStorage.removeItem(nameOf(key));
			else window.localStorage.setItem(nameOf(key), JSON.stringify(data));
		},
	};
}
