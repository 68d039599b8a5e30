// The metadata parser of the stand-in app for the core tests.
import type { CachedMetadata } from 'obsidian';
import { loadBundled } from '../es-module';

export const { parseMetadata } = loadBundled('tests/host/metadata.ts') as {
	parseMetadata: (content: string) => CachedMetadata;
};
