import type { ChangeContext, EpisodeChange, WantedFacts } from '../../../src/core/action/episode-change';
import { isEmptyChange } from '../../../src/core/action/episode-change';
import { withoutNumber } from '../../../src/core/action/given-up-number';
import type { Problem } from '../../../src/core/problem';
import { fridays, lampHour } from '../episode/example';
import { Cut, makeShelf, type Shelf } from './shelf';

/** Monday, 1 January 2024, 9:00 UTC. Fridays of the show: 5, 12, 19, 26 January. */
const now = Date.UTC(2024, 0, 1, 9);
const show = lampHour();
const folder = 'Lamp Hour';

function planned(answer: EpisodeChange | readonly Problem[]): EpisodeChange {
	if (!('notes' in answer)) throw new Error(answer.map(({ what, why }) => `${what} ${why}`).join('\n'));
	return answer;
}

function refusals(answer: EpisodeChange | readonly Problem[]): readonly string[] {
	if ('notes' in answer) throw new Error('It was planned.');
	return answer.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const codes = (plan: EpisodeChange) => plan.warnings.map(({ code }) => code);

/** An aired episode, one to come, and an idea. */
function shelf(): { on: Shelf; coming: string; idea: string } {
	const on = makeShelf([show], now);
	on.create({ title: 'Wicks', guests: ['Ann Example'], date: '2023-12-29' });
	const coming = on.create({ title: 'Oil', guests: ['Ben Example'], date: '2024-01-05' });
	const idea = on.create({ title: 'Glass', guests: ['Cleo Example'] });
	return { on, coming, idea };
}

describe('An idea that is scheduled', () => {
	test('gets date, number, file name, heading and the time in its checklist', () => {
		const { on, idea } = shelf();
		expect(idea).toBe(`${folder}/LH - Glass.md`);
		const plan = on.carryOut(idea, { date: '2024-01-12' });
		expect(plan.facts.map(({ fact, before, after }) => [fact, before, after])).toEqual([
			['when', '', 'Friday, January 12, 2024, 13:00 UTC (14:00 CET)'],
			['hostTime', '', 'Fri 12 Jan, 14:00 CET'],
			['number', '', '03'],
			['fileName', 'LH - Glass', 'LH 03 - Glass'],
		]);
		const path = `${folder}/LH 03 - Glass.md`;
		const fresh = makeShelf([show], now);
		fresh.create({ title: 'Glass', guests: ['Cleo Example'], date: '2024-01-12', number: 3 });
		expect(on.text(path)).toBe(fresh.text(path));
		expect(on.notes.has(idea)).toBe(false);
	});

	test('appears in the outro of the episode before it, which is still to come', () => {
		const { on, coming, idea } = shelf();
		on.carryOut(idea, { date: '2024-01-12' });
		expect(on.text(coming)).toContain('- Next time: Glass\n');
		expect(on.text(`${folder}/LH 01 - Wicks.md`)).not.toContain('Glass');
	});

	test('keeps what was ticked, and what the host has reworded, and says so', () => {
		const { on, idea } = shelf();
		const reworded = on
			.text(idea)
			.replace('- [ ] Send the calendar invite', '- [x] Send the calendar invite')
			.replace(
				'- [ ] When the guest says yes, settle the date and confirm',
				'- [ ] When Cleo says yes, settle a date, confirm',
			);
		on.notes.set(idea, reworded);
		const plan = on.carryOut(idea, { date: '2024-01-12' });
		const text = on.text(`${folder}/LH 03 - Glass.md`);
		expect(text).toMatch(/^- \[x\] Send the calendar invite.*"Lamp Hour #03 with Cleo"/m);
		expect(text).toContain('- [ ] When Cleo says yes, settle a date, confirm the time: Friday, 13:00 UTC.');
		expect(plan.notes.find(({ path }) => path === idea)?.left).toEqual([
			expect.stringContaining('When Cleo says yes, settle a date'),
		]);
	});

	test('takes over the number pencilled in on another idea, which gives it up', () => {
		const { on, idea } = shelf();
		const other = `${folder}/LH 03 - Brass.md`;
		on.notes.set(other, '---\nurl:\ndate:\n---\n# [[LH 03 - Brass]]\n\nGuest:: Dee Example\n');
		const plan = planned(on.plan(idea, { date: '2024-01-12', number: 3 }));
		expect(codes(plan)).toContain('number-taken-over');
		on.carryOut(idea, { date: '2024-01-12', number: 3 });
		expect(on.text(`${folder}/LH - Brass.md`)).toContain('# [[LH - Brass]]');
		expect(on.notes.has(other)).toBe(false);
		expect(on.read(`${folder}/LH 03 - Glass.md`).details.number).toBe(3);
	});

	test.each([
		['whose name without it is taken', '# [[LH 03 - Brass]]\n', { [`${folder}/LH - Brass.md`]: 'mine' }, 'file-exists'],
		['whose properties cannot be read', '---\nurl\ndate:\n---\n# Brass\n', {}, 'properties-malformed'],
	])('is refused the number of an idea %s', (_name, text, files, code) => {
		const { on, idea } = shelf();
		for (const [path, other] of Object.entries({ ...files, [`${folder}/LH 03 - Brass.md`]: text }))
			on.notes.set(path, other);
		expect(refusals(on.plan(idea, { date: '2024-01-12', number: 3 }))).toEqual([code]);
	});

	test('leaves the number to an idea whose note has not been read', () => {
		const unread = { textOf: () => null } as unknown as ChangeContext;
		expect(withoutNumber({ path: `${folder}/LH 03 - Brass.md` }, 3, show, unread)).toBeNull();
	});

	test('leaves ideas alone that speak of the number in words of the host, and those of other shows', () => {
		const other = lampHour({
			id: 'wick-talk',
			name: 'Wick Talk',
			folder: 'Wick Talk',
			fileName: 'WT {{number}} - {{title}}',
		});
		const on = makeShelf([show, other], now);
		const idea = on.create({ title: 'Glass' });
		on.notes.set(`${folder}/LH - Brass.md`, '# Brass\n\nAs in #03, or #3.\n');
		on.notes.set('Wick Talk/WT - Thread.md', '# Thread\n\nAs in Lamp Hour #03 and Wick Talk #03.\n');
		const plan = planned(on.plan(idea, { date: '2024-01-12', number: 3 }));
		expect(plan.notes.map(({ path }) => path)).toEqual([idea]);
	});

	test('is refused a number that is held, with the note that holds it', () => {
		const { on, idea } = shelf();
		const answer = on.plan(idea, { date: '2024-01-12', number: 2 });
		expect(refusals(answer)).toEqual(['number-held']);
		expect('notes' in answer ? '' : answer[0]?.why).toContain('LH 02 - Oil');
	});

	test('is warned of a day off the cadence, taken, in a break, past, and of a skipped hour', () => {
		const { on, idea } = shelf();
		const warned = (wanted: WantedFacts) => codes(planned(on.plan(idea, wanted)));
		expect(warned({ date: '2024-01-11' })).toEqual(['date-off-cadence']);
		expect(warned({ date: '2024-01-05' })).toEqual(['slot-taken']);
		expect(warned({ date: '2023-12-22' })).toEqual(['date-past']);
		const pause = { from: '2024-01-08', to: '2024-01-14', reason: 'Oil change' };
		const paused = makeShelf([{ ...show, breaks: [pause] }], now, { [idea]: on.text(idea) });
		expect(codes(planned(paused.plan(idea, { date: '2024-01-12' })))).toEqual(['date-break']);
		expect(refusals(on.plan(idea, { date: '2024-03-31', time: '02:30', zone: 'Europe/Berlin' }))).toEqual([
			'time-skipped',
		]);
		expect(refusals(on.plan(idea, { date: '2024-02-30' }))).toEqual(['date-impossible']);
	});

	test('is warned of the tech check and debrief of another show', () => {
		const other = lampHour({
			id: 'wick-talk',
			name: 'Wick Talk',
			folder: 'Wick Talk',
			fileName: 'WT {{number}} - {{title}}',
			schedules: [{ ...fridays, time: '11:45' }],
		});
		const on = makeShelf([show, other], now);
		on.create({ show: 'wick-talk', title: 'Thread', date: '2024-01-12' });
		const idea = on.create({ title: 'Glass' });
		// The other ends at 12:45 with a debrief until 13:00; the tech check of this one begins at 12:45.
		expect(codes(planned(on.plan(idea, { date: '2024-01-12' })))).toEqual(['slot-overlap']);
		expect(codes(planned(on.plan(idea, { date: '2024-01-12', time: '13:15' })))).toEqual([]);
	});

	test('is warned when the clocks of host and guest change on different days before the show', () => {
		const { on, idea } = shelf();
		on.notes.set(idea, on.text(idea).replace('LinkedIn:', 'Zone: America/New_York'));
		const plan = planned(on.plan(idea, { date: '2024-03-15' }));
		expect(codes(plan)).toContain('clock-change');
		expect(plan.facts.find(({ fact }) => fact === 'guestTime')).toEqual({
			fact: 'guestTime',
			who: 'Cleo',
			before: '',
			after: 'Fri 15 Mar, 09:00 EDT',
		});
		expect(plan.facts.filter(({ fact, who }) => fact !== 'guestTime' && who !== undefined)).toEqual([]);
	});
});

describe('A rescheduled episode', () => {
	test('changes its property and the time in its checklist, and nothing else', () => {
		const { on, coming } = shelf();
		const before = on.text(coming);
		const plan = on.carryOut(coming, { date: '2024-07-05' });
		expect(plan.facts[0]).toEqual({
			fact: 'when',
			before: 'Friday, January 5, 2024, 13:00 UTC (14:00 CET)',
			after: 'Friday, July 5, 2024, 13:00 UTC (15:00 CEST)',
		});
		expect(on.text(coming)).toBe(
			before
				.replace('date: 2024-01-05', 'date: 2024-07-05')
				.replace('13:00 UTC (14:00 CET) on Friday, January 5, 2024', '13:00 UTC (15:00 CEST) on Friday, July 5, 2024'),
		);
	});

	test('whose file name carries its date is renamed, and its heading follows', () => {
		const dated = lampHour({ fileName: 'LH {{number}} - {{date:yyMMdd}} - {{title}}', numberWidth: 3, firstNumber: 0 });
		const on = makeShelf([dated], now);
		const path = on.create({ title: 'Oil', date: '2024-01-05' });
		expect(path).toBe(`${folder}/LH 000 - 240105 - Oil.md`);
		on.carryOut(path, { date: '2024-01-12' });
		expect([...on.notes.keys()]).toEqual([`${folder}/LH 000 - 240112 - Oil.md`]);
		expect(on.text(`${folder}/LH 000 - 240112 - Oil.md`)).toContain('# [[LH 000 - 240112 - Oil]]');
	});

	test('with a time of its own gets it as a property, and loses it in the usual slot', () => {
		const { on, coming } = shelf();
		on.carryOut(coming, { date: '2024-01-11', time: '15:30' });
		expect(on.text(coming)).toMatch(/^date: 2024-01-11$/m);
		expect(on.text(coming)).toMatch(/^time: "15:30"$/m);
		expect(on.text(coming)).toContain('15:30 UTC (16:30 CET) on Thursday, January 11, 2024');
		on.carryOut(coming, { date: '2024-01-12', time: null, zone: null });
		expect(on.read(coming).details.start).toBe(Date.UTC(2024, 0, 12, 13));
	});

	test('may have another zone and another length, which its times and its invite follow, and loses both again', () => {
		const { on, coming } = shelf();
		const plan = on.carryOut(coming, { date: '2024-01-12', time: '09:00', zone: 'America/New_York', minutes: 90 });
		expect(plan.facts).toContainEqual({ fact: 'minutes', before: '60', after: '90' });
		expect(on.text(coming)).toMatch(/^time: "09:00"\nzone: America\/New_York\nminutes: 90$/m);
		expect(on.text(coming)).toContain('09:00 EST (15:00 CET) on Friday, January 12, 2024');
		expect(on.text(coming)).toContain('120 minutes in all');
		const at = Date.UTC(2024, 0, 12, 14);
		expect(on.read(coming).details).toMatchObject({ start: at, end: at + 90 * 60_000 });
		on.carryOut(coming, { date: '2024-01-12', time: null, zone: null, minutes: null });
		const usual = Date.UTC(2024, 0, 12, 13);
		expect(on.read(coming).details).toMatchObject({ zone: 'UTC', start: usual, end: usual + 60 * 60_000 });
		expect(on.text(coming)).toContain('90 minutes in all');
	});

	test.each([0, 12.5, Number.NaN])('is refused a length of %d minutes', (minutes) => {
		const { on, coming } = shelf();
		expect(refusals(on.plan(coming, { date: '2024-01-12', minutes }))).toEqual(['minutes-impossible']);
	});

	test('keeps a property that holds day and time as one', () => {
		const on = makeShelf([show], now, {
			[`${folder}/LH 04 - Oil.md`]: '---\ndate: 2024-01-05T15:30:00 # moved\n---\n# [[LH 04 - Oil]]\n',
		});
		on.carryOut(`${folder}/LH 04 - Oil.md`, { date: '2024-01-12' });
		expect(on.text(`${folder}/LH 04 - Oil.md`)).toMatch(/^date: "2024-01-12T15:30:00" # moved$/m);
		expect(on.read(`${folder}/LH 04 - Oil.md`).details.start).toBe(Date.UTC(2024, 0, 12, 15, 30));
	});

	test.each([
		['2024-01-05T15:30:45', '2024-01-12T15:30:00'],
		['2024-01-05 15:30', '2024-01-12 15:30'],
		['2024-01-05T15:30', '2024-01-12T15:30'],
	])('whose property says %j says %j then', (before, after) => {
		const path = `${folder}/LH 04 - Oil.md`;
		const on = makeShelf([show], now, { [path]: `---\ndate: "${before}"\n---\n# [[LH 04 - Oil]]\n` });
		on.carryOut(path, { date: '2024-01-12' });
		expect(on.text(path)).toBe(`---\ndate: "${after}"\n---\n# [[LH 04 - Oil]]\n`);
	});

	test('has its day as a property, though its file name tells it; put off it has neither day nor number', () => {
		const dated = lampHour({ fileName: 'LH {{number}} - {{date:yyMMdd}} - {{title}}' });
		const path = (name: string) => `${folder}/LH ${name} - Oil.md`;
		const on = makeShelf([dated], now, { [path('04 - 240105')]: '---\nnumber: 4\n---\n# Oil\n' });
		on.carryOut(path('04 - 240105'), { date: '2024-01-12' });
		expect(on.text(path('04 - 240112'))).toBe('---\nnumber: 4\ndate: 2024-01-12\n---\n# Oil\n');
		on.carryOut(path('04 - 240112'), { number: 5 });
		expect(on.text(path('05 - 240112'))).toBe('---\nnumber: 5\ndate: 2024-01-12\n---\n# Oil\n');
		const { after } = on.carryOut(path('05 - 240112'), { date: null });
		expect(on.text(after.path)).toBe('---\nnumber:\ndate:\n---\n# Oil\n');
	});

	test('of a note that was not made from the template has its exact times replaced, also the wrong season, and the rest reported', () => {
		const path = `${folder}/LH 04 - Oil.md`;
		const on = makeShelf([show], now, {
			[path]: `---
url:
date: 2024-01-05
---
# LH 04 - Oil

- [x] Confirm the time: 13:00 UTC (15:00 CEST) on Friday.
- [ ] Tell Friday's cook that we start at 13:00 UTC sharp.
- [ ] The invite is 12:45-14:15 UTC (13:45-15:15 CET).
- [ ] Name the episode in its title, with show and number.

## Sent

- 2023-12-20T09:00Z · guest-invite · mail · for 2024-01-05T13:00Z · "Oil" · Ben Example
- It was 13:00 UTC (14:00 CET) on Friday.
`,
		});
		const plan = on.carryOut(path, { date: '2024-07-04', time: '15:00' });
		const text = on.text(path);
		expect(text).toContain('- [x] Confirm the time: 15:00 UTC (17:00 CEST) on Thursday.');
		expect(text).toContain('- [ ] The invite is 14:45-16:15 UTC (16:45-18:15 CEST).');
		expect(text).toContain('- It was 13:00 UTC (14:00 CET) on Friday.');
		expect(plan.notes[0]?.left).toEqual(["Tell Friday's cook that we start at 13:00 UTC sharp."]);
		expect(plan.told.map(({ message }) => message)).toEqual(['guest-invite']);
	});

	test('is followed by every line that says its time, from the first of the note to the last', () => {
		const path = `${folder}/LH 04 - Oil.md`;
		const time = '13:00 UTC (14:00 CET)';
		const on = makeShelf([show], now, {
			[path]: `---\ndate: 2024-01-05\n---\n${time}\n\n## Sent\n\n- ${time}\n\n## After\n\nNot at 13:00 UTC (15:00 CEST), now 15:00 UTC (16:00 CET) for #4\n${time}`,
		});
		const plan = on.carryOut(path, { date: '2024-01-12', time: '15:00', number: 5 });
		const after = '15:00 UTC (16:00 CET)';
		expect(on.text(`${folder}/LH 05 - Oil.md`)).toContain(
			`\n---\n${after}\n\n## Sent\n\n- ${time}\n\n## After\n\nNot at ${after}, now ${after} for #4\n${after}`,
		);
		expect(plan.notes[0]?.left).toEqual([]);
	});

	test('has lines of the host replaced beside those of the template, and reports those that speak of it otherwise', () => {
		const { on, coming } = shelf();
		const own =
			'- [ ] Ring at 13:00 UTC (14:00 CET)\n- [ ] Say 13:00 UTC, that is 15:00 UTC (16:00 CET) soon\n- [ ] Think of 2024-01-05\n\t Or of #2 \n';
		on.notes.set(coming, `${on.text(coming)}\n## Mine\n\n${own}`);
		const plan = on.carryOut(coming, { date: '2024-01-12', time: '15:00', number: 7 });
		expect(on.text(`${folder}/LH 07 - Oil.md`)).toContain('- [ ] Ring at 15:00 UTC (16:00 CET)\n');
		expect(plan.notes[0]?.left).toEqual(['Think of 2024-01-05', 'Or of #2']);
	});

	test('with a template that cannot be read has its exact words replaced, and the host is warned', () => {
		const on = makeShelf([show], now, {}, '# {{#if}');
		const path = `${folder}/LH 04 - Oil.md`;
		on.notes.set(path, '---\ndate: 2024-01-05\n---\n# [[LH 04 - Oil]]\n\nAt 13:00 UTC (14:00 CET).\n');
		on.notes.set(
			`${folder}/LH 03 - Fat.md`,
			'---\ndate: 2024-01-02\n---\n# [[LH 03 - Fat]]\n\nThen [[LH 04 - Oil]].\n',
		);
		const plan = on.carryOut(path, { date: '2024-01-12', time: '15:00' });
		expect(on.text(path)).toContain('At 15:00 UTC (16:00 CET).');
		expect(plan.warnings.filter(({ code }) => code.startsWith('template'))).not.toEqual([]);
		expect(plan.warnings.every(({ severity }) => severity === 'warning')).toBe(true);
		expect(plan.notes.map((note) => note.path)).toEqual([path]);
	});

	test('that comes to stand elsewhere in the line is named anew in the outros before and after, and lines that link it are reported', () => {
		const outro = (next: string) => `## Talking points\n\n- Outro\n\t- ${next}\n`;
		const note = (date: string, title: string, rest: string) => `---\ndate: ${date}\n---\n# ${title}\n\n${rest}`;
		const path = (name: string) => `${folder}/${name}.md`;
		const on = makeShelf([show], now, {
			[path('LH 07 - Soot')]: note('2024-02-02', 'Soot', 'Nothing.\n'),
			[path('LH 04 - Oil')]: note(
				'2024-01-05',
				'Oil',
				`See [[LH 05 - Fat]].\nOr [fat](LH%2005%20-%20Fat.md).\n\n${outro('Lamps next week: Fat')}`,
			),
			[path('LH 05 - Fat')]: note('2024-01-12', 'Fat', outro('Lamps next week: Wax')),
			[path('LH 06 - Wax')]: note('2024-01-19', 'Wax', outro('Lamps next week: a surprise')),
		});
		const plan = on.carryOut(path('LH 05 - Fat'), { date: '2024-01-26' });
		expect(on.text(path('LH 04 - Oil'))).toContain('\t- Lamps next week: [[LH 06 - Wax]]\n');
		expect(on.text(path('LH 05 - Fat'))).toContain('\t- Lamps next week: [[LH 07 - Soot]]\n');
		expect(on.text(path('LH 06 - Wax'))).toContain('\t- Lamps next week: a surprise [[LH 05 - Fat]]\n');
		expect(plan.notes.map((each) => [each.path, each.left])).toEqual([
			[path('LH 05 - Fat'), []],
			[path('LH 04 - Oil'), ['See [[LH 05 - Fat]].', 'Or [fat](LH%2005%20-%20Fat.md).']],
			[path('LH 06 - Wax'), []],
		]);
		expect(planned(on.plan(path('LH 05 - Fat'), { date: '2024-01-26' })).notes).toEqual([]);
	});

	test('put off without a date gives up its number and is an idea again', () => {
		const { on, coming } = shelf();
		on.carryOut(coming, { date: null });
		const text = on.text(`${folder}/LH - Oil.md`);
		expect(text).toMatch(/^date:$/m);
		const fresh = makeShelf([show], now);
		fresh.create({ title: 'Oil', guests: ['Ben Example'] });
		expect(text).toBe(fresh.text(`${folder}/LH - Oil.md`));
	});
});

describe('A renamed episode', () => {
	test('changes file name, heading and the titles in its checklist', () => {
		const { on, coming } = shelf();
		on.carryOut(coming, { title: "What's new in oil?" });
		const path = `${folder}/LH 02 - What's new in oil.md`;
		const text = on.text(path);
		expect(text).toContain("# [[LH 02 - What's new in oil]]");
		expect(text).toMatch(/^title: "?What's new in oil\?"?$/m);
		expect(text).toContain('"What\'s new in oil? (Lamp Hour #02)"');
		expect(on.read(path).details.title).toBe("What's new in oil?");
	});

	test.each([
		['a Markdown link', '[Oil](LH%2004%20-%20Oil.md)', '[Fat](LH%2004%20-%20Fat.md)'],
		[
			'a Markdown link from the root of the vault',
			'[Oil](Lamp%20Hour/LH%2004%20-%20Oil.md)',
			'[Fat](Lamp%20Hour/LH%2004%20-%20Fat.md)',
		],
		[
			'a Markdown link from further up',
			'[Oil](Shows/Lamp%20Hour/LH%2004%20-%20Oil.md)',
			'[Fat](Shows/Lamp%20Hour/LH%2004%20-%20Fat.md)',
		],
		['a Markdown link with blanks', '[ Oil ](LH%2004%20-%20Oil.md)', '[Fat](LH%2004%20-%20Fat.md)'],
		['its plain name with blanks behind', 'LH 04 - Oil  ', 'LH 04 - Fat  '],
		['a wikilink with blanks', '[[ LH 04 - Oil ]]', '[[LH 04 - Fat]]'],
		['a wikilink with other words', '[[LH 04 - Oil|Oil]]', '[[LH 04 - Fat|Fat]]'],
		['its plain name', 'LH 04 - Oil', 'LH 04 - Fat'],
		['its plain title', 'Oil', 'Fat'],
		['words of its own', 'Oil, and other fats', 'Oil, and other fats'],
		['a link that leads nowhere any more', '[[LH 03 - Oyl]]', '[[LH 04 - Fat]]'],
	])('has as its heading %s', (_, heading, expected) => {
		const path = `${folder}/LH 04 - Oil.md`;
		const on = makeShelf([show], now, { [path]: `---\ndate: 2024-01-05\n---\n# ${heading}\n\nOil burns.\n` });
		const plan = on.carryOut(path, { title: 'Fat' });
		expect(on.text(`${folder}/LH 04 - Fat.md`)).toBe(`---\ndate: 2024-01-05\n---\n# ${expected}\n\nOil burns.\n`);
		const shown = { before: `# ${heading}`, after: `# ${expected}` };
		expect(plan.notes[0]?.lines).toEqual(heading === expected ? [] : [shown]);
	});

	test('with brackets in its title has them encoded in the Markdown link of its heading', () => {
		const path = `${folder}/LH 04 - Oil.md`;
		const heading = '[Oil](LH%2004%20-%20Oil.md)';
		const on = makeShelf([show], now, { [path]: `---\ndate: 2024-01-05\n---\n# ${heading}\n` });
		on.carryOut(path, { title: 'Fat (2)' });
		expect(on.text(`${folder}/LH 04 - Fat (2).md`)).toContain('# [Fat (2)](LH%2004%20-%20Fat%20%282%29.md)\n');
	});

	test.each(['[[Lamps]]', '[[Lamps#Oil]]', '[lamps](Lamps.md)', 'Oil in [[Lamps]]'])(
		'keeps the heading %s, which links to another note',
		(heading) => {
			const path = `${folder}/LH 04 - Oil.md`;
			const on = makeShelf([show], now, {
				[path]: `---\ndate: 2024-01-05\n---\n# ${heading}\n`,
				[`${folder}/Lamps.md`]: 'Lamps',
			});
			on.carryOut(path, { title: 'Fat' });
			expect(on.text(`${folder}/LH 04 - Fat.md`)).toContain(`# ${heading}\n`);
		},
	);

	test('is shown with its old name and its new one', () => {
		const { on, coming } = shelf();
		expect(planned(on.plan(coming, { title: 'Fat' })).facts).toEqual([
			{ fact: 'title', before: 'Oil', after: 'Fat' },
			{ fact: 'fileName', before: 'LH 02 - Oil', after: 'LH 02 - Fat' },
		]);
		expect(isEmptyChange(planned(on.plan(coming, { title: 'Fat' })))).toBe(false);
	});

	test('that keeps its name has nothing to do, in its note and in others', () => {
		const { on, coming } = shelf();
		expect(planned(on.plan(coming, { title: 'Oil' }))).toMatchObject({ facts: [], notes: [] });
	});

	test('is refused a name that is taken, and a title that gives no name', () => {
		const { on, coming } = shelf();
		on.notes.set(`${folder}/LH 02 - Fat.md`, '# Mine\n');
		expect(refusals(on.plan(coming, { title: 'Fat' }))).toEqual(['file-exists']);
		expect(refusals(on.plan(coming, { title: '???' }))).toEqual(['file-name-empty']);
		expect(refusals(on.plan(coming, { title: ' ' }))).toEqual(['title-missing']);
	});
});

describe('A renumbered episode', () => {
	test('changes every place that says the number', () => {
		const { on, coming } = shelf();
		on.carryOut(coming, { number: 7 });
		const text = on.text(`${folder}/LH 07 - Oil.md`);
		expect(text).toContain('# [[LH 07 - Oil]]');
		expect(text).toContain('"Lamp Hour #07 with Ben"');
		expect(text).toContain('"Oil (Lamp Hour #07)"');
		expect(text).not.toMatch(/#?02\b/);
	});

	test('is refused a held number, and keeps a doubled one it has already', () => {
		const { on, coming } = shelf();
		expect(refusals(on.plan(coming, { number: 1 }))).toEqual(['number-held']);
		on.notes.set(`${folder}/LH 02 - Fat.md`, '---\ndate: 2024-01-12\n---\n');
		expect(planned(on.plan(coming, { date: '2024-01-19' })).after.number).toBe(2);
	});
});

describe('A cancelled episode', () => {
	test('keeps its date, frees its number and leaves the outro before it', () => {
		const { on, coming, idea } = shelf();
		on.carryOut(idea, { date: '2024-01-12' });
		const last = `${folder}/LH 03 - Glass.md`;
		on.carryOut(last, { cancelled: '2024-01-01' });
		expect(on.text(last)).toMatch(/^date: 2024-01-12$/m);
		expect(on.text(last)).toMatch(/^cancelled: 2024-01-01$/m);
		expect(on.text(coming)).toContain('- Next time\n');
		expect(on.create({ title: 'Brass', date: '2024-01-19' })).toBe(`${folder}/LH 03 - Brass.md`);
	});

	test('is shown with the day on which it was cancelled, and that alone', () => {
		const { on, coming } = shelf();
		const cancelled = { fact: 'cancelled', before: '', after: 'Monday, January 1, 2024' };
		const plan = on.carryOut(coming, { cancelled: '2024-01-01' });
		expect(plan.facts).toEqual([cancelled]);
		expect(isEmptyChange(plan)).toBe(false);
		expect(planned(on.plan(coming, { cancelled: null })).facts).toEqual([
			{ fact: 'cancelled', before: cancelled.after, after: '' },
		]);
	});

	test('does not name what went out before it had a date', () => {
		const { on, coming } = shelf();
		const sent = '- 2023-12-20T09:00Z · guest-invite · mail · for no date · "Oil" · Ben Example';
		on.notes.set(coming, `${on.text(coming)}\n## Sent\n\n${sent}\n`);
		expect(planned(on.plan(coming, { cancelled: '2024-01-01' })).told).toEqual([]);
	});

	test('names everything that went out with its date', () => {
		const { on, coming } = shelf();
		const sent = '- 2023-12-20T09:00Z · guest-invite · mail · for 2024-01-05T13:00Z · "Oil" · Ben Example';
		on.notes.set(coming, `${on.text(coming)}\n## Sent\n\n${sent}\n`);
		expect(planned(on.plan(coming, { cancelled: '2024-01-01' })).told.map(({ message }) => message)).toEqual([
			'guest-invite',
		]);
		expect(planned(on.plan(coming, { number: 9 })).told).toEqual([]);
	});

	test('is not asked to take back what was only spoken, nor what is no message', () => {
		const { on, coming } = shelf();
		const line = (message: string, channel: string) =>
			`- 2023-12-20T09:00Z · ${message} · ${channel} · for 2024-01-05T13:00Z · "Oil" · Ben Example\n`;
		const sent = [line('intro', 'spoken'), line('playlist', 'youtube'), line('social-upcoming', 'x')].join('');
		on.notes.set(coming, `${on.text(coming)}\n## Sent\n\n${sent}`);
		expect(planned(on.plan(coming, { cancelled: '2024-01-01' })).told.map(({ message }) => message)).toEqual([
			'social-upcoming',
		]);
	});

	test('whose day is over is one the host forgot about, and asked to be sure of', () => {
		const { on, coming } = shelf();
		const past = `${folder}/LH 01 - Wicks.md`;
		const plan = on.carryOut(past, { cancelled: '2024-01-01' });
		expect(plan.warnings).toMatchObject([{ code: 'cancel-past', why: 'The note has no video of it.' }]);
		expect(on.read(past).details.cancelled).toBe('2024-01-01');
		expect(codes(planned(on.plan(coming, { cancelled: '2024-01-01' })))).toEqual([]);
	});

	test('takes place after all under its number, or the next one where that is held by now', () => {
		const { on, coming } = shelf();
		on.carryOut(coming, { cancelled: '2024-01-01' });
		expect(planned(on.plan(coming, { date: '2024-01-12', cancelled: null })).after.number).toBe(2);
		on.create({ title: 'Brass', date: '2024-01-19', number: 2 });
		expect(planned(on.plan(coming, { date: '2024-01-12', cancelled: null })).after.number).toBe(3);
		on.carryOut(coming, { date: '2024-01-12', cancelled: null });
		expect(on.text(`${folder}/LH 03 - Oil.md`)).not.toContain('cancelled');
	});
});

describe('A change that was cut off', () => {
	const cases: readonly (readonly [string, (on: Shelf, coming: string, idea: string) => string, WantedFacts])[] = [
		['an idea scheduled', (_, __, idea) => idea, { date: '2024-01-12', number: 3 }],
		['a rename', (_, coming) => coming, { title: 'Fat' }],
		['a renumbering', (_, coming) => coming, { number: 3 }],
		['a reschedule', (_, coming) => coming, { date: '2024-01-11', time: '15:30' }],
		['a cancellation', (_, coming) => coming, { cancelled: '2024-01-01' }],
		['a postponement', (_, coming) => coming, { date: null }],
	];

	function prepared(): { on: Shelf; coming: string; idea: string } {
		const made = shelf();
		// An idea that was given the number 3 in its file name, by hand, and a template that says so.
		const other = made.on.create({ title: 'Brass', guests: ['Dee Example'], date: '2024-01-26', number: 3 });
		made.on.notes.set(other, made.on.text(other).replace('date: 2024-01-26', 'date:'));
		return made;
	}

	test.each(cases)('is finished by doing it again: %s', (_, choose, wanted) => {
		const whole = prepared();
		whole.on.carryOut(choose(whole.on, whole.coming, whole.idea), wanted);
		for (let writes = 0; ; writes++) {
			const cut = prepared();
			const path = choose(cut.on, cut.coming, cut.idea);
			const title = wanted.title ?? cut.on.read(path).details.title;
			try {
				cut.on.carryOut(path, wanted, writes);
				expect(writes).toBeGreaterThan(0);
				break;
			} catch (error) {
				if (!(error instanceof Cut)) throw error;
			}
			const now = [...cut.on.notes.keys()].find((each) => each.endsWith(` - ${title}.md`)) ?? path;
			cut.on.carryOut(now, wanted);
			expect(Object.fromEntries(cut.on.notes)).toEqual(Object.fromEntries(whole.on.notes));
		}
	});

	test.each(cases)('has nothing left to do when it was not: %s', (_, choose, wanted) => {
		const { on, coming, idea } = prepared();
		const plan = on.carryOut(choose(on, coming, idea), wanted);
		expect(isEmptyChange(planned(on.plan(plan.after.path, wanted)))).toBe(true);
	});
});

test('A note whose properties cannot be read is refused with their line', () => {
	const path = `${folder}/LH 04 - Oil.md`;
	const on = makeShelf([show], now, { [path]: '---\nurl\ndate: 2024-01-05\n---\n# Oil\n' });
	expect(refusals(on.plan(path, { date: '2024-01-12' }))).toEqual(['properties-malformed']);
});
