import { setGuestFact } from '../../../src/core/action/set-guest-fact';
import { isProblem } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';

const ada = { name: 'Ada Example', firstName: 'Ada' };

function after(text: string, value: string, count = 1): string {
	const edits = setGuestFact(ada, 'pronouns', value, count)(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

const note = [
	'## References',
	'',
	'```',
	'Contact Ada:',
	'GitHub: https://github.com/ada',
	'',
	'Contact Bo:',
	'Site: https://bo.example',
	'```',
	'',
].join('\n');

test('a line is added to the block of this guest, not to the next one', () => {
	expect(after(note, 'she/her', 2)).toContain('GitHub: https://github.com/ada\nPronouns: she/her\n\nContact Bo:');
});

test('the line that has the fact already is replaced', () => {
	expect(after(after(note, 'she/her', 2), 'they/them', 2)).toBe(after(note, 'they/them', 2));
});

test('saying the same again has nothing to do', () => {
	expect(setGuestFact(ada, 'pronouns', 'she/her', 2)(after(note, 'she/her', 2))).toEqual([]);
});

test('a note without a contact block gets one under its references', () => {
	expect(after('# Note\n\n## References\n\nDocs: https://docs.example\n\n## Talking points\n', 'she/her')).toContain(
		'```\nContact Ada:\nPronouns: she/her\n```\n\n## Talking points',
	);
});

test.each(['Links', 'Resources', 'Enlaces', 'Recursos'])('"%s" are references too', (heading) => {
	const changed = after(`# Note\n\n## ${heading}\n\nDocs: https://docs.example\n\n## Talking points\n`, 'she/her');
	expect(changed).toContain('Docs: https://docs.example\n\n```\nContact Ada:');
	expect(changed).not.toContain('## References');
});

test('a value with a line break stays one line', () => {
	expect(after(note, 'she/her\nContact Bo:', 2)).toContain('Pronouns: she/her Contact Bo:\n');
});
