// Tells the page what changed on disk: server-sent events, one per path, gathered for a moment.
import fs from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps; the page hears of it once. */
const gatherMs = 50;

/**
 * Watches a folder and passes on what changed.
 * @param {string} root
 */
export function watchChanges(root) {
	/** @type {Set<import('node:http').ServerResponse>} */
	const listeners = new Set();
	const waiting = new Map();
	const tell = (event, data) => {
		for (const response of listeners) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	};
	const watcher = fs.watch(root, { recursive: true }, (_kind, name) => {
		if (name === null) return;
		const vaultPath = String(name).split(path.sep).join('/');
		clearTimeout(waiting.get(vaultPath));
		waiting.set(
			vaultPath,
			setTimeout(() => {
				waiting.delete(vaultPath);
				tell('changed', vaultPath);
			}, gatherMs),
		);
	});
	return {
		/** @param {import('node:http').ServerResponse} response */
		listen(response) {
			response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
			response.write(':\n\n');
			listeners.add(response);
			response.on('close', () => listeners.delete(response));
		},
		/** The plugin or the page was built anew. */
		rebuilt: () => tell('rebuilt', null),
		close() {
			watcher.close();
			for (const timer of waiting.values()) clearTimeout(timer);
			for (const response of listeners) response.end();
		},
	};
}
