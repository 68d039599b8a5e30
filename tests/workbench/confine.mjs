// Where a path of the page really leads: inside the vault, or nowhere.
import fs from 'node:fs/promises';
import path from 'node:path';

/** A refusal the page may see: a status and a code, no path of this machine. */
export class Refused extends Error {
	/** @param {number} status @param {string} code @param {string} message */
	constructor(status, code, message) {
		super(message);
		this.status = status;
		this.code = code;
	}
}

/**
 * The absolute path of a vault path. Throws `Refused` (403) for anything that leads outside the vault: `..`, an absolute path,
 * or a symlink (also a dangling one, which a write would follow) somewhere on the way.
 * @param {string} root the vault folder, already resolved with `realpath`
 * @param {string} vaultPath with slashes, relative to the vault; empty is the vault itself
 * @returns {Promise<string>}
 */
export async function confine(root, vaultPath) {
	if (vaultPath.includes('\0')) throw outside();
	const target = path.resolve(root, vaultPath);
	if (!contains(root, target)) throw outside();
	if (!contains(root, await realTarget(target))) throw outside();
	return target;
}

/** Follows links as far as the path exists; what does not exist yet stays below its nearest existing folder. */
async function realTarget(target) {
	try {
		return await fs.realpath(target);
	} catch (error) {
		if (error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return target;
		if (error.code !== 'ENOENT') throw outside();
	}
	const link = await fs.readlink(target).catch(() => null);
	if (link !== null) throw outside();
	const parent = path.dirname(target);
	return path.join(await realTarget(parent), path.basename(target));
}

function contains(root, target) {
	return target === root || target.startsWith(root + path.sep);
}

function outside() {
	return new Refused(403, 'EACCES', 'The path leads outside the vault.');
}
