// What the app already knows of a note, in core's words: no file is read for this.
import type { CachedMetadata, TFile } from 'obsidian';
import type { NoteFacts } from '../core/episode/episode';
import type { Outline } from '../core/text/outline';

export function noteFacts(file: Pick<TFile, 'path' | 'basename'>, cache: CachedMetadata): NoteFacts {
	return {
		path: file.path,
		basename: file.basename,
		frontmatter: cache.frontmatter ?? null,
		outline: cachedOutline(cache),
	};
}

/**
 * Only lines are taken from positions: the columns tell where the parent's content begins, and an item's end may lie on the next line.
 * The parent of a root item is a negative number, -1 also when its list starts at line 0, so it is compared with nothing else.
 */
function cachedOutline(cache: CachedMetadata): Outline {
	const headings = (cache.headings ?? []).map(({ heading, level, position }) => ({
		text: heading,
		level,
		line: position.start.line,
	}));
	const tasks = [];
	for (const { task, parent, position } of cache.listItems ?? []) {
		if (task !== undefined) tasks.push({ line: position.start.line, mark: task, parent: parent < 0 ? null : parent });
	}
	return { headings, tasks };
}
