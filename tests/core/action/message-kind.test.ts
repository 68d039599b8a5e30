import { vocabularyWith } from '../../../src/core/action/message-kind';
import { defaultShow } from '../../../src/core/settings/defaults';

test('a message file that names a kind is a tool on its steps, behind the kind’s own', () => {
	const tools = vocabularyWith([{ id: 'podcast-feed', step: 'social' }], defaultShow).get('social')?.tools;
	expect(tools?.at(-1)).toBe('message:podcast-feed');
	expect(tools?.length).toBeGreaterThan(1);
});

test('a message file that quotes a step makes a kind of it', () => {
	const vocabulary = vocabularyWith([{ id: 'newsletter', step: 'Write to the newsletter' }], defaultShow);
	expect(vocabulary.get('newsletter')?.tools).toEqual(['message:newsletter']);
});

test('built-in messages keep the places they have', () => {
	const plain = vocabularyWith([], defaultShow).get('broadcast')?.tools;
	expect(vocabularyWith([{ id: 'broadcast-title', step: 'broadcast' }], defaultShow).get('broadcast')?.tools).toEqual(
		plain,
	);
});
