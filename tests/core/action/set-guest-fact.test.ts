import { setGuestFact, type GuestFact } from '../../../src/core/action/set-guest-fact';
import { isProblem } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';

const ada = { name: 'Ada Example', firstName: 'Ada' };

function after(text: string, value: string, count = 1, fact: GuestFact = 'pronouns'): string {
	const edits = setGuestFact(ada, fact, value, count)(text);
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

test.each<[GuestFact, string, string]>([
	['pronouns', '  PRONOMBRES : ella', 'Pronouns: x'],
	['pronouns', 'Pronouns:', 'Pronouns: x'],
	['pronunciation', '\tpronunciación : eida', 'Pronunciation: x'],
	['pronunciation', 'PRONUNCIATION: ay-da', 'Pronunciation: x'],
	['zone', ' Time zone : UTC', 'Zone: x'],
	['zone', 'ZONA HORARIA:', 'Zone: x'],
	['email', '\te-mail : ada@example.org', 'Email: x'],
	['email', 'CORREO: ada@example.org', 'Email: x'],
])('the %s are known in the line "%s"', (fact, old, line) => {
	const text = note.replace('GitHub: https://github.com/ada', `${old}\nGitHub: https://github.com/ada`);
	expect(after(text, 'x', 2, fact)).toBe(text.replace(old, line));
});

test.each<[GuestFact, string]>([
	['pronouns', 'No pronouns: she said so'],
	['pronunciation', 'My pronunciation: wrong'],
	['zone', 'Danger zone: none'],
	['email', 'No email: she said so'],
])('the %s are not taken for known in "%s"', (fact, other) => {
	const text = note.replace('GitHub: https://github.com/ada', other);
	expect(after(text, 'x', 2, fact)).toContain(`Contact Ada:\n${other}\n`);
});

test('a fact of a guest is not looked for in the note around their block', () => {
	const text = `Pronouns: any\n\n${note}Pronouns: any\n`;
	expect(after(text, 'she/her', 2)).toBe(text.replace('github.com/ada\n', 'github.com/ada\nPronouns: she/her\n'));
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
