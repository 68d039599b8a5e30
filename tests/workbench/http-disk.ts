// The vault's files over the loopback server: the page's side of `server.mjs`.
import type { Disk, Entry } from '../host/disk';
import { DiskError } from '../host/disk';

export class HttpDisk implements Disk {
	list(): Promise<Entry[]> {
		return json('list', {});
	}

	stat(path: string): Promise<Entry | null> {
		return json('stat', { path });
	}

	async read(path: string): Promise<Uint8Array> {
		const response = await call('read', { path });
		return new Uint8Array(await response.arrayBuffer());
	}

	write(path: string, data: Uint8Array): Promise<Entry> {
		return json('write', { path }, data);
	}

	async mkdir(path: string): Promise<void> {
		await call('mkdir', { path });
	}

	async remove(path: string, recursive: boolean): Promise<void> {
		await call('remove', { path, recursive: recursive ? '1' : '' });
	}

	async rename(from: string, to: string): Promise<void> {
		await call('rename', { from, to });
	}

	watch(changed: (path: string) => void): void {
		const events = new EventSource('/api/events');
		events.addEventListener('changed', (event) => changed(JSON.parse(event.data as string) as string));
		events.addEventListener('rebuilt', () => window.location.reload());
	}
}

async function json<T>(name: string, query: Record<string, string>, body?: Uint8Array): Promise<T> {
	const response = await call(name, query, body);
	return (await response.json()) as T;
}

async function call(name: string, query: Record<string, string>, body?: Uint8Array): Promise<Response> {
	const response = await fetch(`/api/${name}?${new URLSearchParams(query)}`, {
		method: 'POST',
		headers: { 'x-workbench': '1' },
		...(body !== undefined && { body: body as Uint8Array<ArrayBuffer> }),
	});
	if (response.ok) return response;
	const { code, message } = (await response.json()) as { code: string | null; message: string };
	throw new DiskError(code ?? 'EIO', `${message} (${name} '${query.path ?? query.from ?? ''}')`);
}
