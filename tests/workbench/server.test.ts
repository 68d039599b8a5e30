/** The server of the workbench writes to disk on a request: whom it answers, and how far a path reaches. */
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from './server.mjs';

let scratch: string;
let vault: string;
let server: Awaited<ReturnType<typeof serve>>;

const folders = () => ({
	vault,
	page: path.join(scratch, 'page'),
	plugin: path.join(scratch, 'plugin'),
});

beforeAll(async () => {
	scratch = await realpath(await mkdtemp(path.join(tmpdir(), 'workbench-test-')));
	vault = path.join(scratch, 'vault');
	for (const folder of ['vault/Show', 'page', 'plugin', 'vault-next-door', 'outside']) {
		await mkdir(path.join(scratch, folder), { recursive: true });
	}
	await writeFile(path.join(scratch, 'page/index.html'), '<title>Workbench</title>');
	await writeFile(path.join(scratch, 'plugin/main.js'), 'module.exports = {};');
	await writeFile(path.join(scratch, 'outside/secret.md'), 'not yours');
	await writeFile(path.join(scratch, 'vault-next-door/secret.md'), 'not yours');
	await writeFile(path.join(vault, 'Show/Über.md'), 'Grüße');
	await symlink(path.join(scratch, 'outside'), path.join(vault, 'way-out'));
	await symlink(path.join(scratch, 'outside/secret.md'), path.join(vault, 'Show/link.md'));
	await symlink(path.join(scratch, 'outside/not-yet.md'), path.join(vault, 'Show/dangling.md'));
	server = await serve(folders());
});

afterAll(async () => {
	await server.close();
	await rm(scratch, { recursive: true, force: true });
});

interface Answer {
	readonly status: number;
	readonly text: string;
}

/** Node's own client, because fetch forbids setting Host. */
function ask(target: string, options: http.RequestOptions = {}, body = ''): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const request = http.request(new URL(server.url), { path: target, ...options }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
			);
		});
		request.on('error', reject);
		request.end(body);
	});
}

const call = (name: string, query: Record<string, string> = {}, body = '') =>
	ask(`/api/${name}?${new URLSearchParams(query)}`, { method: 'POST', headers: { 'x-workbench': '1' } }, body);

describe('files of the vault', () => {
	test('are listed, read and written as bytes', async () => {
		const listed = JSON.parse((await call('list')).text) as { path: string; dir: boolean; size: number }[];
		expect(listed.map((entry) => entry.path).sort()).toEqual(['Show', 'Show/Über.md']);
		expect(listed.find((entry) => entry.path === 'Show/Über.md')).toMatchObject({ dir: false, size: 7 });
		expect((await call('read', { path: 'Show/Über.md' })).text).toBe('Grüße');

		const written = JSON.parse((await call('write', { path: 'Show/new.md' }, 'ä')).text) as object;
		expect(written).toMatchObject({ path: 'Show/new.md', dir: false, size: 2 });
		expect(await readFile(path.join(vault, 'Show/new.md'), 'utf8')).toBe('ä');
	});

	test('are renamed and removed', async () => {
		await call('mkdir', { path: 'a/b' });
		await call('write', { path: 'a/b/c.md' }, 'x');
		await call('rename', { from: 'a/b/c.md', to: 'a/d.md' });
		expect(JSON.parse((await call('stat', { path: 'a/b/c.md' })).text)).toBeNull();
		expect(JSON.parse((await call('stat', { path: 'a/d.md' })).text)).toMatchObject({ path: 'a/d.md', size: 1 });
		await call('remove', { path: 'a', recursive: '1' });
		expect(JSON.parse((await call('stat', { path: 'a' })).text)).toBeNull();
	});

	test('a note that is missing is an error with its code and without a path of this machine', async () => {
		const answer = await call('read', { path: 'nothing.md' });
		expect(answer.status).toBe(500);
		expect(JSON.parse(answer.text)).toEqual({ code: 'ENOENT', message: 'open failed.' });
	});

	test('the vault itself is never removed', async () => {
		expect((await call('remove', { path: '', recursive: '1' })).status).toBe(403);
	});

	test('a change on disk is told to the page once', async () => {
		const heard: string[] = [];
		const request = http.get(new URL('/api/events', server.url));
		const response = await new Promise<http.IncomingMessage>((resolve) => request.on('response', resolve));
		expect(response.headers['content-type']).toBe('text/event-stream');
		const told = new Promise<void>((resolve) =>
			response.on('data', (chunk: Buffer) => {
				heard.push(
					...chunk
						.toString('utf8')
						.split('\n')
						.filter((line) => line.startsWith('data: ')),
				);
				if (heard.includes('data: "Show/last.md"')) resolve();
			}),
		);
		// In one go, as an editor that saves in steps: both events wait when the server next looks.
		writeFileSync(path.join(vault, 'Show/first.md'), '1');
		writeFileSync(path.join(vault, 'Show/first.md'), '12');
		await writeFile(path.join(vault, 'Show/last.md'), '3');
		await told;
		request.destroy();
		expect(heard.filter((line) => line === 'data: "Show/first.md"')).toHaveLength(1);
	});
});

describe('a path that leads out of the vault is refused', () => {
	test.each([
		['..', '../outside/secret.md'],
		['.. in the middle', 'Show/../../outside/secret.md'],
		['a folder whose name begins like the vault', '../vault-next-door/secret.md'],
		['an absolute path', '/etc/hosts'],
		['a symlink to a folder', 'way-out/secret.md'],
		['a new file behind a symlink', 'way-out/new.md'],
		['a new folder behind a symlink', 'way-out/deep/new.md'],
		['a symlink to a file', 'Show/link.md'],
		['a symlink to what is not there yet', 'Show/dangling.md'],
		['a zero byte', 'Show/\0.md'],
	])('%s', async (_what, hostile) => {
		for (const name of ['read', 'stat', 'write', 'mkdir', 'remove']) {
			const answer = await call(name, { path: hostile, recursive: '1' }, 'harm');
			expect([name, answer.status]).toEqual([name, 403]);
			expect(answer.text).not.toContain(scratch);
		}
		expect((await call('rename', { from: 'Show/Über.md', to: hostile })).status).toBe(403);
		expect((await call('rename', { from: hostile, to: 'Show/mine.md' })).status).toBe(403);
		expect(await readFile(path.join(scratch, 'outside/secret.md'), 'utf8')).toBe('not yours');
		expect(await readFile(path.join(vault, 'Show/Über.md'), 'utf8')).toBe('Grüße');
	});
});

describe('whom the server answers', () => {
	test('another host name is refused, for calls, events and files (DNS rebinding)', async () => {
		const headers = { host: 'rebound.example', 'x-workbench': '1' };
		expect((await ask('/api/list', { method: 'POST', headers })).status).toBe(403);
		expect((await ask('/api/events', { headers })).status).toBe(403);
		expect((await ask('/', { headers })).status).toBe(403);
	});

	test('a page of another origin is refused even with the header', async () => {
		const headers = { 'x-workbench': '1', origin: 'http://127.0.0.1:1' };
		expect((await ask('/api/list', { method: 'POST', headers })).status).toBe(403);
	});

	test('a form or a link of another page, which cannot send the header, is refused', async () => {
		expect((await ask('/api/list', { method: 'POST' })).status).toBe(405);
		expect((await ask('/api/list', { headers: { 'x-workbench': '1' } })).status).toBe(405);
	});

	test('a preflight is never granted', async () => {
		const headers = { origin: 'https://elsewhere.example', 'access-control-request-headers': 'x-workbench' };
		expect((await ask('/api/write', { method: 'OPTIONS', headers })).status).toBe(403);
	});

	test('names that every object has are no calls', async () => {
		for (const name of ['constructor', '__proto__', 'toString']) expect((await call(name)).status).toBe(404);
	});
});

describe('files of the page', () => {
	test.each([
		['/', '<title>Workbench</title>'],
		['/plugin/main.js', 'module.exports = {};'],
	])('%s', async (target, expected) => {
		expect(await ask(target)).toEqual({ status: 200, text: expected });
	});

	test.each([
		'/../vault/Show/new.md',
		'/plugin/../page/index.html',
		'/plugin/%2e%2e/page/index.html',
		'/plugin/%2e%2e%2fpage%2findex.html',
		'/nothing.js',
	])('%s is not one of them', async (target) => {
		expect((await ask(target)).status).toBe(404);
	});
});

test('a vault that the real app has opened is not served', async () => {
	const own = path.join(scratch, 'own');
	await mkdir(path.join(own, '.obsidian'), { recursive: true });
	await writeFile(path.join(own, '.obsidian/workspace.json'), '{}');
	await expect(serve({ ...folders(), vault: own })).rejects.toThrow(/has been opened in Obsidian/);
});
