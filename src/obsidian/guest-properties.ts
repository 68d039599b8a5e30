// What a guest's own note says of them, as the app has it in its cache.
import type { App } from 'obsidian';

/** The properties of the note that a link from `path` leads to; null where there is no such note or it has none. */
export function guestProperties(app: App, target: string, path: string): Readonly<Record<string, unknown>> | null {
	const file = app.metadataCache.getFirstLinkpathDest(target, path);
	return file === null ? null : (app.metadataCache.getFileCache(file)?.frontmatter ?? null);
}
