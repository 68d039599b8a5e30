import type { TFile } from 'obsidian';
import { referenceHeadings } from '../../core/episode/reference';
import { timestampHeadings } from '../../core/live/timestamp-section';
import { findSection } from '../../core/text/section';
import { readLines } from '../../core/text/line';
import type { Host } from '../host';
import { noteText } from '../note-text';
import { openNote } from '../open-note';

const headings: Readonly<Record<string, readonly string[]>> = {
	timestamps: timestampHeadings('en'),
	references: referenceHeadings,
};

/** Opens the note with the cursor at the end of that section, or at the end of the note when it has none. */
export async function goToSection(host: Host, file: TFile, section: string): Promise<void> {
	const text = await noteText(host.app, file);
	const found = findSection(text, headings[section] ?? [section]);
	const last =
		found === null
			? null
			: readLines(text)
					.filter(({ from, to }) => from >= found.bodyFrom && to <= found.to && to > from)
					.at(-1);
	await openNote(host.app, file, { cursor: last?.to ?? found?.bodyFrom ?? text.length });
}
