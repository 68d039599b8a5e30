// What the systems under a vault refuse in a name, and which names they take for one.

export type DiskRules = 'linux' | 'mac' | 'windows' | 'android';

const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const forbidden: Record<DiskRules, string> = { linux: '', mac: ':', windows: '*"\\<>:|?', android: '*"\\<>:|?' };

/** The error code a system answers with, or null when the name may be used. */
export function refuseName(name: string, rules: DiskRules): string | null {
	if (name === '' || name === '.' || name === '..' || name.includes('\0')) return 'EINVAL';
	for (const character of name) if (forbidden[rules].includes(character)) return 'EINVAL';
	if (rules !== 'windows') return null;
	return devices.test(name) || /[. ]$/.test(name) || hasControl(name) ? 'EINVAL' : null;
}

/** The form under which two paths are the same file. macOS also takes composed and decomposed letters for one. */
export function foldName(path: string, rules: DiskRules, insensitive: boolean): string {
	const composed = rules === 'mac' ? path.normalize('NFC') : path;
	return insensitive ? composed.toLowerCase() : composed;
}

function hasControl(name: string): boolean {
	for (const character of name) if ((character.codePointAt(0) ?? 32) < 32) return true;
	return false;
}
