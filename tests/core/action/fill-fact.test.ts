import { checkFact, fillFact, isPrivateFact, placeOfFact, withHostFact } from '../../../src/core/action/fill-fact';
import { applyEdits } from '../../../src/core/text/edit';
import { isProblem, type Problem } from '../../../src/core/problem';
import { lanternShow, parseYaml, readNote } from './episode';

const note = (guest: string, block = 'Contact Ann:\nZone:\nGitHub: https://github.com/ann-example') =>
	`---\ndate: 2026-03-06\n---\nGuest::${guest}\n\n## Checklist\n\n- [ ] Contact the guest.\n\n## References\n\n\`\`\`\n${block}\n\`\`\`\n`;

function fill(fact: string, value: string, text: string): string | Problem {
	const { details } = readNote(text);
	const edits = fillFact(fact, value, { show: lanternShow, details, tick: true, parseYaml })(text);
	return isProblem(edits) ? edits : applyEdits(text, edits);
}

describe('A missing fact', () => {
	test.each([
		['topic', 'why: wicks', 'topic: "why: wicks"\n'],
		['studio', 'https://studio.example/room', 'studio: https://studio.example/room\n'],
	])('%s becomes a property', (fact, value, line) => {
		const text = note(' Ann Example');
		expect(fill(fact, value, text)).toBe(text.replace('date: 2026-03-06\n', `date: 2026-03-06\n${line}`));
	});

	test.each([
		['Ben Example', 'Guest:: Ben Example'],
		['[[People/Ben Example|Ben]]', 'Guest:: [[People/Ben Example|Ben]]'],
		['`x` %% # Ben', String.raw`Guest:: \`x\` \%\% \# Ben`],
		['Ben\n---\nadmin: true', String.raw`Guest:: Ben --- admin: true`],
	])('guest %j goes on the empty guest line', (name, line) => {
		expect(fill('guest.name', name, note(''))).toBe(note('').replace('Guest::', line));
	});

	test('guest goes behind the blank that stands there', () => {
		expect(fill('guest.name', 'Ben', note(' '))).toBe(note(' Ben'));
	});

	test('guest is not named where somebody is', () => {
		expect(fill('guest.name', 'Ben', note(' Ann Example'))).toMatchObject({ code: 'guest-named' });
	});

	test('guest of a note without a guest line becomes a property', () => {
		const text = note('').replace('Guest::\n', '');
		expect(fill('guest.name', 'Ben', text)).toBe(text.replace('03-06\n', '03-06\nguests: Ben\n'));
	});

	test.each([
		['guest.zone', 'Europe/Berlin', 'Zone:\n', 'Zone: Europe/Berlin\n'],
		['guest.pronouns', 'she/her', 'ann-example\n', 'ann-example\nPronouns: she/her\n'],
		['guest.pronunciation', 'an', 'ann-example\n', 'ann-example\nPronunciation: an\n'],
		['guest.email', 'ann@example.org', 'ann-example\n', 'ann-example\nEmail: ann@example.org\n'],
	])('%s goes into the contact block', (fact, value, before, after) => {
		const text = note(' Ann Example');
		expect(fill(fact, value, text)).toBe(text.replace(before, after));
	});

	test('that is the address of the show becomes the player too', () => {
		expect(fill('url', 'https://youtu.be/zDrA7Ly3ovU', note(' Ann Example'))).toContain('embed/zDrA7Ly3ovU');
		expect(fill('event', 'no address', note(' Ann Example'))).toMatchObject({ code: 'event-address' });
	});

	test.each(['topic', 'source', 'found', 'date', 'url', 'studio', 'event', 'guest.name', 'guest.zone'])(
		'%s belongs to the note of an episode whose guest has none',
		(fact) => {
			expect(placeOfFact(fact, readNote(note(' Ann Example')).details)).toEqual({ in: 'note' });
		},
	);

	test('belongs to the note, to the guest, to the show, or is not typed in at all', () => {
		const { details } = readNote(note(' [[Ann Example]]'));
		expect(placeOfFact('topic', details)).toEqual({ in: 'note' });
		expect(placeOfFact('guest.zone', details)).toEqual({ in: 'guestNote', target: 'Ann Example', key: 'zone' });
		expect(placeOfFact('guest.zone', { guests: [] })).toBeNull();
		for (const fact of ['host.name', 'host.position']) expect(placeOfFact(fact, details)).toEqual({ in: 'show', fact });
		expect([placeOfFact('time', details), placeOfFact('constructor', details)]).toEqual([null, null]);
		expect(['studio', 'guest.email', 'url'].map(isPrivateFact)).toEqual([true, true, false]);
	});

	test.each([
		['guest.zone', 'Middle Earth', false],
		['guest.zone', ' Europe/Berlin ', true],
		['date', '2026-02-30', false],
		['date', ' 2026-03-06 ', true],
		['studio', 'streamyard', false],
		['topic', 'anything', true],
	])('%s %j is checked', (fact, value, good) => {
		expect(checkFact(fact, value) === null).toBe(good);
	});

	test.each([
		['date', ' soon ', 'date-unreadable', '"soon" is no day.'],
		['guest.zone', ' Mars ', 'zone-unknown', '"Mars" is no time zone.'],
	])('%s %j is refused in its field', (fact, value, code, what) => {
		expect(checkFact(fact, value)).toMatchObject({ code, what, field: fact });
	});

	test('about the host goes to the first host of the show', () => {
		expect(withHostFact({ ...lanternShow, hosts: [] }, 'host.name', ' Nora\n').hosts).toEqual([
			{ name: 'Nora', position: '' },
		]);
		expect(withHostFact({ ...lanternShow, hosts: [] }, 'host.position', 'Smith').hosts).toEqual([
			{ name: '', position: 'Smith' },
		]);
		expect(withHostFact(lanternShow, 'host.position', 'Smith').hosts).toEqual([
			{ name: 'Nora Host', position: 'Smith' },
		]);
	});
});
