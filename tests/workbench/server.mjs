// Serves the workbench on loopback: the page, the built plugin, and the files of one scratch vault.
//
// Any web page open in the same browser can send requests to 127.0.0.1, so a call must carry a header that only our own page can
// send (another origin's would need a preflight, which is never answered), and the host name must be ours (DNS rebinding).
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { watchChanges } from './changes.mjs';
import { Refused } from './confine.mjs';
import { vaultCalls } from './vault-calls.mjs';

const types = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.map': 'application/json',
};

/**
 * What the page may do. The plugin runs under it too, so a bundle that evaluates text or calls the network fails here.
 * `blob:` is how the page loads the plugin's code as a function.
 */
const policy = [
	"default-src 'none'",
	"script-src 'self' blob:",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** Files only the real app writes; a vault that has one is somebody's own. */
const signsOfARealVault = ['workspace.json', 'workspace-mobile.json', 'core-plugins.json', 'app.json'];

/**
 * @param {{ vault: string, page: string, plugin: string, port?: number }} folders
 *   `vault`: a scratch vault; `page`: index.html and its bundle; `plugin`: main.js, manifest.json, styles.css
 * @returns {Promise<{ url: string, rebuilt: () => void, close: () => Promise<void> }>}
 */
export async function serve({ vault, page, plugin, port = 0 }) {
	await refuseRealVault(vault);
	const root = await fs.realpath(vault);
	const calls = vaultCalls(root);
	const changes = watchChanges(root);
	let hosts = new Set();

	const answer = async (request, response) => {
		if (!hosts.has(request.headers.host)) throw new Refused(403, 'EHOST', 'Not the host this server answers to.');
		const origin = request.headers.origin;
		if (origin !== undefined && !hosts.has(origin.replace(/^http:\/\//, ''))) {
			throw new Refused(403, 'EORIGIN', 'Not a page of this server.');
		}
		const url = new URL(request.url, 'http://workbench');
		if (url.pathname.startsWith('/api/')) {
			const name = url.pathname.slice('/api/'.length);
			// An event source cannot send headers; it may only listen, and no other origin can read it.
			if (name === 'events' && request.method === 'GET') return changes.listen(response);
			if (request.method !== 'POST' || request.headers['x-workbench'] !== '1') {
				throw new Refused(405, 'EMETHOD', 'Only the workbench page may call this.');
			}
			const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
			if (call === undefined) throw new Refused(404, 'ENOCALL', 'No such call.');
			return send(response, await call(url.searchParams, request));
		}
		if (request.method !== 'GET') throw new Refused(405, 'EMETHOD', 'Files can only be read.');
		const file = fileOf(url.pathname, page, plugin);
		const bytes = file === null ? null : await fs.readFile(file).catch(() => null);
		if (file === null || bytes === null) throw new Refused(404, 'ENOENT', 'No such file.');
		response.writeHead(200, {
			'content-type': `${types[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
			'content-security-policy': policy,
		});
		response.end(bytes);
	};

	const server = http.createServer((request, response) => {
		answer(request, response).catch((error) => {
			const status = error instanceof Refused ? error.status : 500;
			// Node's own messages hold paths of this machine: the page gets the code and what failed.
			const message = error instanceof Refused ? error.message : `${error.syscall ?? 'The call'} failed.`;
			if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ code: error.code ?? null, message }));
		});
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	}).catch((error) => {
		changes.close();
		throw error;
	});
	const chosen = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
	hosts = new Set([`127.0.0.1:${chosen}`, `localhost:${chosen}`]);
	return {
		url: `http://127.0.0.1:${chosen}/`,
		rebuilt: changes.rebuilt,
		close: async () => {
			changes.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(() => resolve(undefined)));
		},
	};
}

/** Throws for a folder that the real app has opened: the workbench writes to whatever it serves. */
async function refuseRealVault(vault) {
	const inside = await fs.readdir(path.join(vault, '.obsidian')).catch(() => []);
	const sign = signsOfARealVault.find((name) => inside.includes(name));
	if (sign === undefined) return;
	throw new Error(
		`Could not serve "${vault}": it has been opened in Obsidian (.obsidian/${sign}), and the workbench serves scratch vaults only. ` +
			'Copy the notes to another folder without .obsidian, or install the plugin with: npm start -- --vault DIR',
	);
}

/** One flat folder each, and plain names only: no request can climb out. */
function fileOf(pathname, page, plugin) {
	const name = /^\/(plugin\/)?([\w-]+(?:\.[\w-]+)*)$/.exec(pathname === '/' ? '/index.html' : pathname);
	if (name === null) return null;
	return path.join(name[1] === undefined ? page : plugin, name[2]);
}

/** @param {http.ServerResponse} response @param {unknown} result */
function send(response, result) {
	const bytes = Buffer.isBuffer(result);
	response.writeHead(200, {
		'content-type': bytes ? 'application/octet-stream' : 'application/json',
		'cache-control': 'no-store',
	});
	response.end(bytes ? result : JSON.stringify(result));
}
