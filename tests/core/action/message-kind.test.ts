import { vocabularyWith } from '../../../src/core/action/message-kind';
import { decodeMessage } from '../../../src/core/message/decode';
import { isProblem } from '../../../src/core/problem';
import { defaultShow } from '../../../src/core/settings/defaults';
import { strings } from '../../../src/core/strings';
import { builtIns } from '../../../src/templates';

const message = (id: string, step: string, channels: readonly string[] = ['plain']) => ({ id, step, channels });

test('a message file that names a kind is a tool on its steps, behind the kind’s own', () => {
	const tools = vocabularyWith([message('podcast-feed', 'social')], defaultShow).get('social')?.tools;
	expect(tools?.at(-1)).toBe('message:podcast-feed');
	expect(tools?.length).toBeGreaterThan(1);
});

test('a message file that quotes a step makes a kind of it', () => {
	const vocabulary = vocabularyWith([message('newsletter', 'Write to the newsletter')], defaultShow);
	expect(vocabulary.get('newsletter')?.tools).toEqual(['message:newsletter']);
});

test('built-in messages keep the places they have', () => {
	const plain = vocabularyWith([], defaultShow).get('broadcast')?.tools;
	expect(vocabularyWith([message('broadcast-title', 'broadcast')], defaultShow).get('broadcast')?.tools).toEqual(plain);
});

test('a message for several networks is chosen, not copied for the first of them', () => {
	const networks = ['x', 'mastodon'];
	const vocabulary = vocabularyWith(
		[message('social-live', 'social', networks), message('toot', 'social', networks), message('note', 'social')],
		defaultShow,
	);
	expect(vocabulary.get('social')?.tools).toEqual([
		'post:social-live',
		'message:social-upcoming',
		'post:toot',
		'message:note',
	]);
	expect(vocabularyWith([], defaultShow).get('social')?.tools[0]).toBe('message:social-live');
});

test('every built-in message that stands on a step has a name for its button', () => {
	const sources = Object.entries(builtIns['en']?.messages ?? {}).flatMap(([id, text]) => {
		const source = decodeMessage(id, text);
		return isProblem(source) ? [] : [source];
	});
	const vocabulary = vocabularyWith(sources, defaultShow);
	const tools = [...vocabulary.values()].flatMap((kind) => kind.tools);
	const ids = tools.flatMap((tool) => /^(?:message|post):(.+)$/.exec(tool)?.[1] ?? []);
	expect(ids.length).toBeGreaterThan(20);
	expect(ids.filter((id) => !(id in strings.tools.messages))).toEqual([]);
});
