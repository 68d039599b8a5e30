// What the app does with files beyond the vault: links that follow a rename, the trash, and frontmatter.
import type { TAbstractFile, TFile } from './files';
import type { MetadataCache } from './metadata-cache';
import type { Vault } from './vault';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';

interface Rewrite {
	source: TFile;
	original: string;
	from: number;
	to: number;
}

export class FileManager {
	constructor(
		private readonly vault: Vault,
		private readonly metadataCache: MetadataCache,
		/** Saves what is typed in open notes, so that links are rewritten in what the user sees. */
		private readonly saveOpenNotes: () => Promise<void>,
	) {}

	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		await this.saveOpenNotes();
		await this.metadataCache.whenIndexed();
		const rewrites = this.linksTo(file);
		await this.vault.rename(file, newPath);
		const target = this.vault.getFileByPath(file.path);
		if (!target) return;
		for (const source of new Set(rewrites.map((rewrite) => rewrite.source))) {
			const links = rewrites.filter((rewrite) => rewrite.source === source);
			await this.vault.process(source, (text) => this.relink(text, links, target));
		}
	}

	/** To the vault's own trash folder. */
	trashFile(file: TAbstractFile): Promise<void> {
		return this.vault.trash(file, true);
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		const text = this.metadataCache.fileToLinktext(file, sourcePath) + subpath;
		return alias !== '' && alias !== text ? `[[${text}|${alias}]]` : `[[${text}]]`;
	}

	/** Lays the whole block out anew. Throws, and writes nothing, on YAML that cannot be read and when `change` throws. */
	async processFrontMatter(file: TFile, change: (properties: Record<string, unknown>) => void): Promise<void> {
		await this.vault.process(file, (text) => {
			const info = getFrontMatterInfo(text);
			const properties = (parseYaml(info.frontmatter) ?? {}) as Record<string, unknown>;
			change(properties);
			const empty = Object.keys(properties).length === 0;
			if (empty && !info.exists) return text;
			return `---\n${empty ? '' : stringifyYaml(properties)}---\n${text.slice(info.contentStart)}`;
		});
	}

	private linksTo(file: TAbstractFile): Rewrite[] {
		return this.vault.getMarkdownFiles().flatMap((source) => {
			const cache = this.metadataCache.getFileCache(source);
			return [...(cache?.links ?? []), ...(cache?.embeds ?? [])]
				.filter((link) => this.metadataCache.getFirstLinkpathDest(link.link.replace(/#.*$/, ''), source.path) === file)
				.map(({ original, position }) => ({ source, original, from: position.start.offset, to: position.end.offset }));
		});
	}

	private relink(text: string, links: Rewrite[], target: TFile): string {
		let result = text;
		for (const { source, original, from, to } of [...links].sort((a, b) => b.from - a.from)) {
			if (result.slice(from, to) !== original) continue;
			const linktext = this.metadataCache.fileToLinktext(target, source.path);
			const link = original.startsWith('[[') || original.startsWith('![[');
			const renamed = link
				? original.replace(/^(!?\[\[)[^\]|#]*/, (_all, open: string) => open + linktext)
				: original.replace(/\]\((?:<[^>]*>|[^)#]*)/, () => `](${encodeURI(target.path)}`);
			result = result.slice(0, from) + renamed + result.slice(to);
		}
		return result;
	}
}
