// The app's icons from the package of the same version: 0.446.0 is the last that the app carries.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../node_modules/lucide-static/icons');

/** The SVG text of an icon, or null. */
export function lucide(id: string): string | null {
	const file = path.join(folder, `${id}.svg`);
	return /^[a-z0-9-]+$/.test(id) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}
