// The few names of the app that the door for writes asks for, in their strictest reading. The rig maps the module to this file.

export class TAbstractFile {
	constructor(public path: string) {}
	get name(): string {
		return this.path.split('/').pop() ?? '';
	}
}

export class TFile extends TAbstractFile {
	stat = { size: 1 };
	get basename(): string {
		return this.name.replace(/\.md$/, '');
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];
}

export class MarkdownView {
	constructor(
		readonly file: TFile,
		readonly editor: unknown,
		private readonly mode: 'source' | 'preview',
		/** The text that the view shows, and will save. */
		readonly getViewData: () => string,
	) {}
	getMode(): 'source' | 'preview' {
		return this.mode;
	}
}

export const normalizePath = (path: string): string => path;
