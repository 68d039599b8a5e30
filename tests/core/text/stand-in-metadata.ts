// The metadata parser of the stand-in app for the core tests. It and its Markdown parser ship as ES modules, so they are bundled first.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CachedMetadata } from 'obsidian';

const root = join(__dirname, '../../..');

function load(): (content: string) => CachedMetadata {
	const folder = mkdtempSync(join(tmpdir(), 'office-hours-'));
	const bundle = join(folder, 'metadata.cjs');
	const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
	const source = join(root, 'tests/host/metadata.ts');
	try {
		execFileSync(esbuild, [
			source,
			'--bundle',
			'--format=cjs',
			'--platform=node',
			`--outfile=${bundle}`,
			'--log-level=error',
		]);
		const loaded = createRequire(__filename)(bundle) as { parseMetadata: (content: string) => CachedMetadata };
		return loaded.parseMetadata;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export const parseMetadata = load();
