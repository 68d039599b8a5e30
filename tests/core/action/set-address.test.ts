import { parse } from 'yaml';
import { checkAddress, playersLeft, setAddress } from '../../../src/core/action/set-address';
import { isProblem } from '../../../src/core/problem';
import { defaultShow } from '../../../src/core/settings/defaults';
import { applyEdits } from '../../../src/core/text/edit';

const parseYaml = (source: string): unknown => parse(source);

const note = `---
url:
date: 2026-03-06
---
# [[GOH 41 - A talk]]

Guest:: Ada Example

## Checklist

- [ ] Copy the studio link for the guest and put it in the "location" of their calendar invite.
- [ ] Copy the YouTube link of the show and put it in this note, in the property \`url\`.
- [ ] Something else
`;

function after(text: string, ...[fact, address, tick]: readonly ['url' | 'studio' | 'event', string, boolean]): string {
	const edits = setAddress(fact, address, defaultShow, tick, parseYaml)(text);
	if (isProblem(edits)) throw new Error(edits.what);
	return applyEdits(text, edits);
}

test('a video becomes property, player and tick in one change', () => {
	const text = after(note, 'url', 'https://youtube.com/live/zDrA7Ly3ovU?si=abc', true);
	expect(text).toContain(
		'url: "https://youtube.com/live/zDrA7Ly3ovU?si=abc"'.replace(/"/g, () => '').replace('url: ', () => 'url: '),
	);
	expect(text).toContain('src="https://www.youtube.com/embed/zDrA7Ly3ovU"');
	expect(text).toContain('- [x] Copy the YouTube link');
	expect(text).toContain('- [ ] Copy the studio link');
});

test('without ticking only the fact is written', () => {
	expect(after(note, 'url', 'https://youtu.be/zDrA7Ly3ovU', false)).toContain('- [ ] Copy the YouTube link');
});

test('an empty player is repaired instead of doubled', () => {
	const text = after(
		note.replace('Guest::', () => '<iframe src="https://www.youtube.com/embed/"></iframe>\n\nGuest::'),
		'url',
		'https://youtu.be/zDrA7Ly3ovU',
		true,
	);
	expect(text.match(/<iframe/g)).toHaveLength(1);
	expect(text).toContain('embed/zDrA7Ly3ovU');
});

test.each([
	['url', ' https://youtu.be/zDrA7Ly3ovU\n', 'url: https://youtu.be/zDrA7Ly3ovU\n', '[x] Copy the YouTube link'],
	['studio', ' https://studio.example/abc ', 'studio: https://studio.example/abc\n', '[x] Copy the studio link'],
	['event', '\thttps://events.example/1 ', 'event: https://events.example/1\n', '[x] Create an event'],
] as const)('the %s is written without the blanks around it, and its step is ticked', (fact, address, line, step) => {
	const text = after(note.replace('Something else', 'Create an event on Meetup'), fact, address, true);
	expect(text).toContain(line);
	expect(text).toContain(step);
	expect(text.match(/\[x\]/g)).toHaveLength(1);
	expect(text.includes('<iframe')).toBe(fact === 'url');
});

test('a studio on YouTube is no broadcast', () => {
	const text = after(note, 'studio', 'https://youtu.be/zDrA7Ly3ovU', false);
	expect(text).toBe(note.replace('03-06\n', '03-06\nstudio: https://youtu.be/zDrA7Ly3ovU\n'));
});

describe('several players', () => {
	const player = '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>\n\n';
	const both = note.replace('Guest::', () => `${player}${player}Guest::`);

	test('stay as they are, and the host is told which address they did not follow', () => {
		const text = after(both, 'url', 'https://youtu.be/zDrA7Ly3ovU', false);
		expect(text).toBe(both.replace('url:', 'url: https://youtu.be/zDrA7Ly3ovU'));
		expect(playersLeft(text, ' https://youtu.be/zDrA7Ly3ovU ')).toMatchObject({ code: 'player-several' });
	});

	test.each([
		['one player', note.replace('Guest::', () => `${player}Guest::`), 'https://youtu.be/zDrA7Ly3ovU'],
		['no player', note, 'https://youtu.be/zDrA7Ly3ovU'],
		['an address of no video', both, 'https://studio.example/abc'],
	])('are not told of with %s', (_name, text, address) => {
		expect(playersLeft(text, address)).toBeNull();
	});
});

test('writing the same address again has nothing to do', () => {
	const once = after(note, 'studio', 'https://studio.example/abc', true);
	expect(setAddress('studio', 'https://studio.example/abc', defaultShow, true, parseYaml)(once)).toEqual([]);
});

test.each([
	['url', 'https://youtube.com.evil.com/watch?v=zDrA7Ly3ovU', 'not an address of YouTube'],
	['url', ' https://www.youtube.com/@grafana ', 'to no video'],
	['url', 'javascript:alert(1)', 'not an address of YouTube'],
	['studio', 'javascript:alert(1)', 'not a web address'],
	['studio', '  ', 'empty'],
	['event', 'meetup', 'not a web address'],
	['studio', 'https://streamyard.com/XXX', 'a placeholder'],
] as const)('%s refuses "%s" and leaves the note as it was', (fact, address, why) => {
	expect(checkAddress(fact, address)?.why).toContain(why);
	expect(setAddress(fact, address, defaultShow, true, parseYaml)(note)).toMatchObject({
		severity: 'error',
		field: fact,
	});
});
