import fc from 'fast-check';
import {
	appendToLedger,
	lastSent,
	ledgerLine,
	outdated,
	readLedger,
	type SentMessage,
} from '../../../src/core/message/ledger';
import { applyEdits } from '../../../src/core/text/edit';
import { readOutline } from '../../../src/core/text/outline';

const show = { ledger: { on: true, heading: 'Sent', tickStep: true } };
const at = Date.UTC(2026, 2, 2, 9, 14);
const start = Date.UTC(2026, 2, 6, 13);
const invite: SentMessage = {
	at,
	message: 'guest-invite',
	channel: 'mail',
	start,
	title: 'Tracing a sourdough',
	guests: ['Ada Example', 'Ben Example'],
};
const line =
	'- 2026-03-02T09:14Z · guest-invite · mail · for 2026-03-06T13:00Z · "Tracing a sourdough" · Ada Example, Ben Example';

describe('The ledger', () => {
	it('holds one plain item per message sent', () => {
		expect(ledgerLine(invite)).toBe(line);
	});

	it('says so of a show without a date and guests, and keeps the parts apart whatever is in them', () => {
		expect(ledgerLine({ ...invite, start: null, guests: [] })).toBe(
			'- 2026-03-02T09:14Z · guest-invite · mail · for no date · "Tracing a sourdough"',
		);
		expect(ledgerLine({ ...invite, title: 'Rye · wheat', guests: ['Example,Ada', 'Ben, M.'] })).toMatch(
			/ · "Rye - wheat" · Example Ada, Ben M\.$/,
		);
	});

	it.each([
		[
			'2026-03-02T09:14Z · invite · mail',
			{ at, message: 'invite', channel: 'mail', start: null, title: '', guests: [] },
		],
		['  * 2026-03-02T09:14Z · invite · mail · for no date · "A"', { start: null, title: 'A' }],
		['2026-03-02T09:14Z · invite · mail · for 2026-03-06T13:00Z · "A - b"', { start, title: 'A - b' }],
		['- 2026-03-02T09:14Z · i · x · for no date · "A" · 3 lamps (0c41d2) Band', { guests: ['3 lamps (0c41d2) Band'] }],
		['- 2026-03-02T09:14Z · i · x · for no date · "A" · Band 3 lamps (0c41d2)', { guests: ['Band 3 lamps (0c41d2)'] }],
	])('reads what somebody wrote in its form: %s', (written, sent) => {
		expect(readLedger(`## Sent\n\n${written}\n`, show)).toMatchObject([sent]);
	});

	it.each([
		'- 2026-03-02T09:14Z',
		'- 2026-03-02T09:14Z · guest-invite',
		'- 2026 · guest-invite · mail',
		'- 2026-13-40T25:61Z · guest-invite · mail',
		'- +002026-03-02T09:14Z · guest-invite · mail',
		'- 2026-03-02T09:14Z (again) · guest-invite · mail',
		'- asked on 2026-03-02T09:14Z · guest-invite · mail',
	])('takes for a remark: %s', (remark) => {
		expect(readLedger(`## Sent\n\n${remark}\n`, show)).toEqual([]);
	});

	it('begins below a heading of its own at the end of the note, and goes on there', () => {
		const note = '# Episode\n\n- [ ] Step\n';
		const once = applyEdits(note, appendToLedger(note, invite, show));
		expect(once).toBe(`${note}\n## Sent\n\n${line}\n`);
		const twice = applyEdits(once, appendToLedger(once, { ...invite, at: at + 60_000 }, show));
		expect(readLedger(twice, show)).toEqual([invite, { ...invite, at: at + 60_000 }]);
	});

	it('uses the heading of the settings, and remarks in it are left alone', () => {
		const verschickt = { ledger: { ...show.ledger, heading: 'Verschickt' } };
		const note = `## verschickt:\n\n- asked Ada twice\n${line}\n\n## Timestamps\n${line}\n`;
		expect(readLedger(note, verschickt)).toEqual([invite]);
	});

	it('is read back as written, whatever the title and the names hold', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', size: 'max', maxLength: 60 }),
				fc.string({ unit: 'binary', size: 'max', maxLength: 40 }),
				(title, guest) => {
					const sent = { ...invite, title, guests: [guest] };
					const note = '# Episode\n\n## Checklist\n- [ ] Step\n';
					const text = applyEdits(note, appendToLedger(note, sent, show));
					expect(text.split('\n')).toHaveLength(9);
					expect(readOutline(text).tasks).toHaveLength(1);
					const [read] = readLedger(text, show);
					expect(read).toMatchObject({ at, message: 'guest-invite', channel: 'mail', start });
					expect(outdated([read as SentMessage], { start, title, guests: [guest] })).toEqual([]);
				},
			),
			{ numRuns: 500, seed: 4 },
		);
	});

	it('says what was last told: the latest line of each message and channel', () => {
		const post = { ...invite, message: 'social-upcoming', channel: 'x' };
		const correction = { ...invite, at: at + 60_000, title: 'Tracing two sourdoughs' };
		expect(lastSent([invite, post, { ...post, channel: 'mastodon' }, correction])).toEqual([
			correction,
			post,
			{ ...post, channel: 'mastodon' },
		]);
	});

	it('does not let an older line win that stands further down, but the later of one minute', () => {
		const correction = { ...invite, at: at + 60_000, title: 'Tracing two sourdoughs' };
		expect(lastSent([correction, invite])).toEqual([correction]);
		expect(lastSent([invite, { ...invite, title: 'Rye' }])).toEqual([{ ...invite, title: 'Rye' }]);
	});

	it('compares guests name by name, in the form the line has them', () => {
		const told = (guests: readonly string[], now: readonly string[]) =>
			outdated([{ ...invite, guests }], { start, title: invite.title, guests: now }).length;
		expect(told(['Example Ada'], ['Example,Ada'])).toBe(0);
		expect(told(['Ann', 'Ben'], ['AnnBen'])).toBe(1);
	});

	it('finds outdated what told the first moment of all, when the show has none', () => {
		const found = outdated([{ ...invite, start: 0 }], { start: null, title: invite.title, guests: invite.guests });
		expect(found.map(({ changed }) => changed)).toEqual([['start']]);
	});

	it.each([
		['nothing, when nothing changed', {}, []],
		['what told another time', { start: start + 7 * 86_400_000 }, ['start']],
		['what told a time, when the show has none any more', { start: null }, ['start']],
		['what told another title', { title: 'Tracing rye bread' }, ['title']],
		['nothing, when the title differs in case alone', { title: 'tracing a Sourdough' }, []],
		['what named other guests', { guests: ['Ada Example'] }, ['guests']],
		['nothing, when the guests stand in another order', { guests: ['Ben Example', 'Ada Example'] }, []],
		[
			'all that changed',
			{ title: 'Rye', guests: ['Cleo Example'], start: start + 60_000 },
			['start', 'title', 'guests'],
		],
	])('finds outdated: %s', (_, change, changed) => {
		const found = outdated([invite], { start, title: invite.title, guests: invite.guests, ...change });
		expect(found.map((sent) => sent.changed)).toEqual(changed.length === 0 ? [] : [changed]);
	});

	it('does not call an invite outdated that was sent before there was a date', () => {
		expect(outdated([{ ...invite, start: null }], { start, title: invite.title, guests: invite.guests })).toEqual([]);
	});
});
