import { vocabularyWith } from '../../../src/core/action/message-kind';
import { defaultShow } from '../../../src/core/settings/defaults';

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
