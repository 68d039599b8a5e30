import { writeDueDates } from '../../../src/core/action/due-dates';
import { isProblem } from '../../../src/core/problem';
import { defaultShow } from '../../../src/core/settings/defaults';
import { slotInstant } from '../../../src/core/show/slot';
import type { ShowProfile } from '../../../src/core/show/profile';
import { applyEdits } from '../../../src/core/text/edit';

const show = (dueForm: ShowProfile['dueForm']): ShowProfile => ({ ...defaultShow, dueForm });
const on = (date: string) => ({ date, start: slotInstant(defaultShow, date)?.start ?? null, zone: 'UTC' });

const note = `## Checklist

- [ ] Contact the guest and tell them about the show.
- [x] Make the thumbnail in the design tool.
- [ ] Copy the YouTube link of the show and put it in this note. ^oh-youtube-link
- [ ] Buy flowers
- [ ] Create the event on Meetup. 📅 2026-01-01
`;

function after(text: string, form: ShowProfile['dueForm'], date: string, before: string | null = null): string {
	const edits = writeDueDates(show(form), on(date), before === null ? null : on(before))(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

test('a show that does not ask for dates gets none', () => {
	expect(after(note, null, '2026-03-06')).toBe(note);
});

test('an open step of a kind gets its date; done ones, plain ones and dates of the host stay', () => {
	const text = after(note, 'tasks', '2026-03-06');
	expect(text).toMatch(/Contact the guest .* 📅 2026-02-\d\d\n/);
	expect(text).toMatch(/in this note\. 📅 2026-0\d-\d\d \^oh-youtube-link\n/);
	expect(text).toContain('- [x] Make the thumbnail in the design tool.\n');
	expect(text).toContain('- [ ] Buy flowers\n');
	expect(text).toContain('📅 2026-01-01\n');
});

test('Dataview has its own form', () => {
	expect(after(note, 'dataview', '2026-03-06')).toMatch(/Contact the guest .* \[due:: 2026-02-\d\d\]\n/);
});

test('moving the show moves the dates that followed from it, and no others', () => {
	const first = after(note, 'tasks', '2026-03-06');
	expect(after(first, 'tasks', '2026-03-13', '2026-03-06')).toBe(after(note, 'tasks', '2026-03-13'));
});

test('writing them twice has nothing to do', () => {
	expect(writeDueDates(show('tasks'), on('2026-03-06'))(after(note, 'tasks', '2026-03-06'))).toEqual([]);
});
