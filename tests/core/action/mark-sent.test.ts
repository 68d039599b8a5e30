import fc from 'fast-check';
import { keepsTrack, markSent, type Sending } from '../../../src/core/action/mark-sent';
import { applyEdits, type Change } from '../../../src/core/text/edit';
import { isProblem } from '../../../src/core/problem';
import { lanternShow, readNote } from './episode';

const note = `---
date: 2026-03-06
---
Guest:: Ann Example

## Checklist

- [ ] Contact the guest.
- [ ] Polish the glass before anything else
- [x] Schedule a Slack message on the internal workspace.
`;
const at = Date.UTC(2026, 2, 2, 9, 14, 37);

function sending(changes: Partial<Sending> = {}, text = note): Sending {
	const { show, details } = readNote(text);
	const source = { id: 'guest-invite', step: 'contact-guest' };
	return { source, channel: 'mail', show, details, text, at, tick: true, ...changes };
}

function done(change: Change, text = note): string {
	const edits = change(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

const line = '- 2026-03-02T09:14Z · guest-invite · mail · for 2026-03-06T13:00Z · "Wicks" · Ann Example\n';

describe('Marking a message as sent', () => {
	test('appends its line under Sent, which is made where it is missing, and ticks its step', () => {
		expect(done(markSent(sending()))).toBe(`${note.replace('- [ ] Contact', '- [x] Contact')}\n## Sent\n\n${line}`);
	});

	test('adds the line to the ones before it', () => {
		const text = `${note}\n## Sent\n\n- somebody's remark\n\n## Afterwards\n`;
		expect(done(markSent(sending({}, text)), text)).toContain(`- somebody's remark\n${line}\n## Afterwards`);
	});

	test('twice in one minute leaves one line', () => {
		const once = done(markSent(sending()));
		expect(markSent(sending({ at: at + 20_000 }))(once)).toEqual([]);
		expect(done(markSent(sending({ at: at + 60_000 })), once).match(/guest-invite/g)).toHaveLength(2);
	});

	test('on each channel of its own leaves a line for each, once', () => {
		const mail = done(markSent(sending()));
		const both = done(markSent(sending({ channel: 'slack' })), mail);
		expect(both.match(/guest-invite/g)).toHaveLength(2);
		for (const channel of ['mail', 'slack']) expect(markSent(sending({ channel }))(both)).toEqual([]);
	});

	test('ticks a step that the message quotes', () => {
		const source = { id: 'polish', step: 'Polish the glass' };
		expect(done(markSent(sending({ source })))).toContain('- [x] Polish the glass');
	});

	test.each([
		['leaves a step alone that is done', { source: { id: 'slack-internal', step: 'slack-internal' } }],
		['ticks nothing for a message without a step', { source: { id: 'intro', step: null } }],
		['ticks nothing where the host does not want it', { tick: false }],
	])('%s', (_name, changes) => {
		const text = done(markSent(sending(changes)));
		expect(text.startsWith(note)).toBe(true);
		expect(text).toContain('## Sent');
	});

	test('of a show that keeps no list only ticks, and of one that wants neither does nothing', () => {
		const show = (ledger: Partial<typeof lanternShow.ledger>) => ({
			...lanternShow,
			ledger: { ...lanternShow.ledger, ...ledger },
		});
		expect(done(markSent(sending({ show: show({ on: false }) })))).toBe(note.replace('[ ] Contact', '[x] Contact'));
		const neither = show({ on: false, tickStep: false });
		expect(done(markSent(sending({ show: neither })))).toBe(note);
		expect([keepsTrack(neither, true), keepsTrack(show({ on: false }), false), keepsTrack(lanternShow, false)]).toEqual(
			[false, false, true],
		);
	});

	test('tells of a description what it held, so that later links are not taken for sent', () => {
		const source = { id: 'broadcast-description', step: 'broadcast-description' };
		expect(done(markSent(sending({ source, channel: 'youtube-description' })))).toMatch(
			/ · 0 chapters \([0-9a-f]{6}\) · 0 links \([0-9a-f]{6}\)\n$/,
		);
	});

	test('keeps every other byte, whatever the line breaks, the heading of the list and the end of the note', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('\n', '\r\n'),
				fc.constantFrom('', '\uFEFF'),
				fc.constantFrom(
					'',
					'\nAfter.',
					'\n\n## Sent\n',
					'\n\n## sent:\n- old',
					'\n\n```\n## Sent\n```\n',
					'\n\n%% not closed',
				),
				(newline, mark, end) => {
					const text = mark + (note + end).replaceAll('\n', newline);
					const edits = markSent(sending({}, text))(text);
					if (isProblem(edits)) throw new Error(edits.what);
					expect(edits.length).toBe(2);
					expect(edits.every(({ from, to, insert }) => from === to || insert.length === to - from)).toBe(true);
					const after = applyEdits(text, edits);
					expect(
						after
							.replace('[x] Contact', '[ ] Contact')
							.replace(/(?:\r?\n)*(?:## Sent(?:\r?\n)+)?- 2026.*Example(?:\r?\n)*/, ''),
					).toContain(end.replaceAll('\n', newline).trim().slice(0, 3));
					if (newline === '\r\n') expect(/[^\r]\n/.test(after)).toBe(false);
				},
			),
			{ seed: 4, numRuns: 60 },
		);
	});
});
