// What the page may do with the files of the vault: one function per call, all paths confined.
import fs from 'node:fs/promises';
import path from 'node:path';
import { confine, Refused } from './confine.mjs';

/** No note comes near it; a runaway page stops here. */
const mostBytes = 32 * 1024 * 1024;

/**
 * @typedef {{ path: string, dir: boolean, size: number, ctime: number, mtime: number }} Entry times in ms
 * @typedef {(query: URLSearchParams, body: AsyncIterable<Buffer>) => Promise<unknown>} Call answers with a Buffer (bytes) or JSON
 * @param {string} root the vault folder, resolved with `realpath`
 * @returns {Record<string, Call>}
 */
export function vaultCalls(root) {
	const at = (query, name = 'path') => confine(root, query.get(name) ?? '');
	return {
		list: () => list(root, ''),
		stat: async (query) => {
			try {
				const target = await at(query);
				// The letter case on disk, not the one asked for: on a disk that ignores case the app relies on it.
				const real = path
					.relative(root, await fs.realpath(target))
					.split(path.sep)
					.join('/');
				return await entry(root, real);
			} catch (error) {
				if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
				throw error;
			}
		},
		read: async (query) => fs.readFile(await at(query)),
		write: async (query, body) => {
			const target = await at(query);
			await fs.writeFile(target, await collect(body));
			return entry(root, query.get('path') ?? '');
		},
		mkdir: async (query) => {
			await fs.mkdir(await at(query), { recursive: true });
			return {};
		},
		remove: async (query) => {
			const target = await at(query);
			if (target === root) throw new Refused(403, 'EACCES', 'The vault itself cannot be removed.');
			await fs.rm(target, { recursive: query.get('recursive') === '1' });
			return {};
		},
		rename: async (query) => {
			await fs.rename(await at(query, 'from'), await at(query, 'to'));
			return {};
		},
	};
}

/** @returns {Promise<Entry>} */
async function entry(root, vaultPath) {
	const stat = await fs.stat(path.join(root, vaultPath));
	return {
		path: vaultPath,
		dir: stat.isDirectory(),
		size: stat.size,
		// Some file systems know no birth time and answer 0.
		ctime: Math.floor(stat.birthtimeMs || stat.ctimeMs),
		mtime: Math.floor(stat.mtimeMs),
	};
}

/** Every file and folder below; links are left out, so a loop or a way out of the vault is never walked. */
async function list(root, folder) {
	const found = [];
	for (const child of await fs.readdir(path.join(root, folder), { withFileTypes: true })) {
		if (!child.isFile() && !child.isDirectory()) continue;
		const vaultPath = folder === '' ? child.name : `${folder}/${child.name}`;
		// A file may go while its folder is read.
		const one = await entry(root, vaultPath).catch(() => null);
		if (one === null) continue;
		found.push(one);
		if (one.dir) found.push(...(await list(root, vaultPath)));
	}
	return found;
}

async function collect(body) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > mostBytes) throw new Refused(413, 'EFBIG', 'The file is too large.');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
