import { noteAnswers, type GuestAnswer } from '../../../src/core/action/guest-answers';
import type { Guest } from '../../../src/core/episode/episode';
import { isProblem } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text/edit';
import { sampleShow } from '../checklist/sample-show';

const guest = (firstName: string, pronouns: string | null = null): Guest => ({
	name: `${firstName} Example`,
	firstName,
	affiliation: null,
	note: null,
	contacts: [],
	email: null,
	zone: null,
	pronouns,
	pronunciation: null,
});
const [ada, bo] = [guest('Ada'), guest('Bo')];
const note = (mark: string, ...lines: string[]) =>
	[
		`## References\n\n\`\`\`\nContact Ada:${lines.map((line) => `\n${line}`).join('')}\n\`\`\`\n`,
		`### Just before the show\n\n- [${mark}] Which pronouns do you use?\n- [ ] How is your name pronounced?\n`,
	].join('\n');

function after(
	text: string,
	answers: readonly Omit<GuestAnswer, 'elsewhere'>[],
	guests: readonly Guest[],
	{ tick = true, elsewhere = false } = {},
): string {
	const all = answers.map((answer) => ({ ...answer, elsewhere }));
	const edits = noteAnswers('pronouns', all, guests, sampleShow, tick)(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

const adas = { guest: ada, value: 'she/her' };

test('the answer of the only guest ticks the step that asks for it, and no other', () => {
	expect(after(note(' '), [adas], [ada])).toBe(note('x', 'Pronouns: she/her'));
});

test('of two guests both have to answer first', () => {
	const two = [ada, bo];
	expect(after(note(' '), [adas], two)).toBe(note(' ', 'Pronouns: she/her'));
	expect(after(note(' '), [adas, { guest: bo, value: 'he/him' }], two)).toContain('- [x] Which pronouns');
	expect(after(note(' '), [adas], [ada, guest('Bo', 'he/him')])).toBe(note('x', 'Pronouns: she/her'));
});

test('an answer that stands in the note of the guest ticks the step all the same', () => {
	expect(after(note(' '), [adas], [ada], { elsewhere: true })).toBe(note('x'));
});

test('where steps are not ticked by doing them, none is', () => {
	expect(after(note(' '), [adas], [ada], { tick: false })).toBe(note(' ', 'Pronouns: she/her'));
});

test.each(['x', '-', '!'])('a step marked with "%s" stays as it is', (mark) => {
	expect(after(note(mark), [adas], [ada])).toBe(note(mark, 'Pronouns: she/her'));
});
