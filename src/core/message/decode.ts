// From a message file to a message: properties are read from the text, because YAML takes `{{…}}` for a map.
import { isProblem, problem, type Problem } from '../problem';
import { readStartOffset } from '../show/start-offset';
import { type PropertyLine, readFrontmatter } from '../text/frontmatter';
import { channels } from './channels';
import type { Audience, MessageSource } from './message';

const audiences: readonly Audience[] = ['public', 'internal', 'guest'];
const keys = ['id', 'name', 'channel', 'audience', 'step', 'subject', 'command', 'when'] as const;
type Key = (typeof keys)[number];

/**
 * The message a file holds, or what is wrong with it, with line and column. `origin` is its path, or the name of the built-in.
 * Without `id` and `name` the file's name serves; without `audience` the text is public, the strictest. A text may be for several channels: `channel: x, mastodon`. Other properties are the user's own.
 */
export function decodeMessage(origin: string, text: string): MessageSource | Problem {
	const source = text.replace(/\r\n?/g, '\n');
	const { properties, malformed, bodyFrom } = readFrontmatter(source);
	if (malformed !== null) return { ...malformed, what: `Could not read the message "${origin}".` };
	if (source.trim() === '')
		return fault(
			origin,
			'It is empty.',
			'Write the properties (at least the channel) and the text, or delete the file.',
			1,
		);
	const values = readValues(origin, properties);
	if (isProblem(values)) return values;

	const named = (values.get('channel')?.value ?? '')
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '');
	const [channel] = named;
	if (channel === undefined)
		return fault(
			origin,
			'It names no channel.',
			`Add a line such as "channel: mail". The channels are ${known([...channels.keys()])}.`,
			1,
		);
	const strange = named.find((name) => !channels.has(name));
	if (strange !== undefined) return unknown(origin, 'channel', strange, [...channels.keys()], values);
	const audience = values.get('audience')?.value ?? 'public';
	if (!isAudience(audience)) return unknown(origin, 'audience', audience, audiences, values);
	const command = values.get('command')?.value ?? 'false';
	if (!['true', 'false'].includes(command)) return unknown(origin, 'command', command, ['true', 'false'], values);
	const when = values.get('when')?.value || null;
	if (when !== null && readStartOffset(when) === null)
		return fault(
			origin,
			`"${when}" is no moment of a show.`,
			'Count from its start: T, T-15min, T-1 for the day before, T+1 for the day after.',
			(values.get('when')?.line ?? 0) + 1,
		);
	const body = source.slice(bodyFrom);
	const firstLetter = body.search(/\S/);
	if (firstLetter < 0)
		return fault(
			origin,
			'It has properties and no text.',
			'Write the text below the properties.',
			lineAt(source, bodyFrom),
		);

	// The indentation of the first line is part of the text, blank lines above it are not.
	const start = bodyFrom + body.lastIndexOf('\n', firstLetter) + 1;
	const fileName = origin.replace(/^.*\//, '').replace(/\.md$/i, '');
	return {
		id: identifier(values.get('id')?.value || fileName),
		name: values.get('name')?.value || fileName,
		channel,
		channels: [...new Set(named)],
		audience,
		step: values.get('step')?.value || null,
		subject: values.get('subject')?.value || null,
		command: command === 'true',
		when,
		body: source.slice(start).trimEnd(),
		origin,
		bodyLine: lineAt(source, start) - 1,
		subjectLine: values.get('subject')?.line ?? 0,
		subjectColumn: values.get('subject')?.column ?? 0,
	};
}

interface Written {
	readonly value: string;
	/** From 0. */
	readonly line: number;
	/** Where the value begins in its line, from 0. */
	readonly column: number;
}

function readValues(origin: string, properties: readonly PropertyLine[]): Map<Key, Written> | Problem {
	const values = new Map<Key, Written>();
	for (const { key, raw, line, from, valueFrom, goesOn } of properties) {
		const name = keys.find((known) => known === key.toLowerCase());
		if (name === undefined) continue;
		if (goesOn)
			return fault(origin, `The property "${key}" goes over several lines.`, 'Write it on one line.', line + 1);
		values.set(name, { value: scalar(raw), line, column: valueFrom - from + (/^["']/.test(raw) ? 2 : 1) });
	}
	return values;
}

/** A value as YAML reads it on one line, but for two things people write: `{{…}}` at its beginning and `#12` in it are text. */
function scalar(raw: string): string {
	if (/^"(?:[^"\\]|\\.)*"$/.test(raw)) {
		try {
			return String(JSON.parse(raw));
		} catch {
			return raw.slice(1, -1);
		}
	}
	if (/^'(?:[^']|'')*'$/.test(raw)) return raw.slice(1, -1).replace(/''/g, "'");
	return raw.replace(/(?:^|\s)#(?:\s.*)?$/, '').trim();
}

/** Stable and speakable: it becomes part of a command's id. */
function identifier(name: string): string {
	return (
		name
			.normalize('NFC')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/g, '') || 'message'
	);
}

function isAudience(text: string): text is Audience {
	return audiences.some((audience) => audience === text);
}

function fault(origin: string, why: string, todo: string, line: number): Problem {
	return problem('message-malformed', `Could not read the message "${origin}".`, why, todo, {
		at: { line, column: 1 },
	});
}

function unknown(
	origin: string,
	key: Key,
	value: string,
	choices: readonly string[],
	values: ReadonlyMap<Key, Written>,
): Problem {
	return fault(
		origin,
		`There is no ${key} "${value}".`,
		`Use one of ${known(choices)}.`,
		(values.get(key)?.line ?? 0) + 1,
	);
}

function known(choices: readonly string[]): string {
	return choices.join(', ');
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
