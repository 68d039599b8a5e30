// Which app this stands for, and in which language it speaks.
export const apiVersion = '1.13.4';

let language = 'en';

export function setLanguage(code: string): void {
	language = code;
}

export function getLanguage(): string {
	return language;
}

/** Whether the app is at least of this version. */
export function requireApiVersion(version: string): boolean {
	return !isNewer(version, apiVersion);
}

/** Compares versions number by number. */
export function isNewer(version: string, than: string): boolean {
	const [ours, theirs] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
	for (const [at, number] of ours.entries()) if (number !== (theirs[at] ?? 0)) return number > (theirs[at] ?? 0);
	return false;
}
