// What a scenario is given. The same scenario drives the workbench and the real app, so it touches only what both have: public class
// names, roles and texts, the keyboard, `window.app`, and the files on disk.
import type { Page } from 'playwright-core';
import type { ScratchDisk } from './scratch-vault';

export interface Stage {
	readonly page: Page;
	readonly disk: ScratchDisk;
	/** What is on the clipboard, read from outside the app's own door. */
	readonly clipboard: () => Promise<string>;
	/** Stops the page's clock at an instant (ISO, with zone); timers go on. */
	readonly setClock: (instant: string) => Promise<void>;
	/** Writes a picture `<file>-<name>.png`. */
	readonly shot: (name: string) => Promise<void>;
}

export type Scenario = (stage: Stage) => Promise<void>;

/** The world a scenario file plays in. Each file has a vault of its own; its scenarios run in order. */
export interface Setting {
	/** The instant the page's clock stands at, ISO with zone. The demo episodes lie around its day. */
	readonly now: string;
	/** The zone of the machine. */
	readonly zone: string;
	readonly locale?: string;
	readonly theme?: 'light' | 'dark';
	/** A phone: its layout, its width, and touch. */
	readonly phone?: boolean;
	/** As for a reader of Arabic or Hebrew. The real app needs its language for that, so it shows these as they are. */
	readonly rightToLeft?: boolean;
	/** Vault path -> text, laid over the demo vault; null takes a file out of it. */
	readonly files?: Readonly<Record<string, string | null>>;
	/** Instead of the demo vault: nothing but `files`. */
	readonly emptyVault?: boolean;
}

export interface ScenarioFile {
	readonly setting: Setting;
	readonly scenarios: Readonly<Record<string, Scenario>>;
}
