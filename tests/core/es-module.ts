// Packages that ship as ES modules with many parts, for tests that run as CommonJS: they are bundled first.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What a file of the tests exports, its path being that from the root of the checkout. */
export function loadBundled(source: string): unknown {
	const folder = mkdtempSync(join(tmpdir(), 'office-hours-'));
	const bundle = join(folder, 'bundle.cjs');
	const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
	const options = ['--bundle', '--format=cjs', '--platform=node', `--outfile=${bundle}`, '--log-level=error'];
	try {
		execFileSync(esbuild, [join(root, source), ...options]);
		return createRequire(__filename)(bundle);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
