import { showOf } from '../../../src/core/episode/show-of';
import { details, lampHour, read } from './example';

const path = 'Lamp Hour/LH 07 - Wicks.md';
const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}`;
const codes = (text: string, at = path): string[] => (read(at, text)?.findings ?? []).map(({ code }) => code);

describe('A note of a show', () => {
	const shows = [
		lampHour(),
		lampHour({ id: 'deep', folder: '/Lamp Hour/Deep/' }),
		lampHour({ id: 'root', folder: '' }),
	];

	it.each([
		['Lamp Hour/A.md', null, 'lamp-hour'],
		['Lamp Hour/Sub/A.md', null, 'lamp-hour'],
		['Lamp Hour/Deep/A.md', null, 'deep'],
		['Lamp Hours/A.md', null, 'root'],
		['Elsewhere/A.md', { show: 'deep' }, 'deep'],
		['Lamp Hour/A.md', { show: 'unknown' }, 'lamp-hour'],
	])('%s with %j belongs to %s', (at, frontmatter, id) => {
		expect(showOf(at, frontmatter, shows)?.id).toBe(id);
	});

	it('belongs to none outside of their folders', () => {
		expect(showOf('Elsewhere/A.md', null, shows.slice(0, 2))).toBeNull();
	});

	it.each<[string, string, boolean]>([
		[path, '', true],
		['Lamp Hour/Wicks.md', '', false],
		['Lamp Hour/Wicks.md', note('date:'), true],
		['Lamp Hour/Wicks.md', note('url: https://youtu.be/aaaaaaaaaaa'), true],
		['Lamp Hour/Wicks.md', note('number: 7'), true],
		['Lamp Hour/Wicks.md', note('guests: Ann Example'), true],
		['Lamp Hour/Wicks.md', note('tags: [lamp]'), false],
		['Lamp Hour/Wicks.md', '## Checklist\n- [ ] One\n', true],
		['Lamp Hour/Wicks.md', '## Talking points\n### **Just before the show:**\n- [ ] One\n', true],
		['Lamp Hour/Wicks.md', '## Checklist\n## Other\n- [ ] One\n', false],
		['Lamp Hour/Wicks.md', '## Despues de la transmision\n- [ ] Uno\n', true],
		['Lamp Hour/2024-03-01-wicks-and-oil.md', '', true],
		['Lamp Hour/Lamp Hour.md', note('date: 2024-03-01'), false],
		['Lamp Hour/Templates/LH 01 - Template.md', note('date:'), false],
		['Lamp Hour/LH 07 - Wicks (Conflicted copy phone 202403010915).md', note('date:'), false],
		["Lamp Hour/LH 07 - Wicks (Ann's conflicted copy 2024-03-01).md", note('date:'), false],
		['Lamp Hour/LH 07 - Wicks.sync-conflict-20240301-091500-ABCDEFG.md', note('date:'), false],
		['Lamp Hour/Old/LH 01 - Wicks.md', note('date:'), false],
		['Lamp Hour/LH 07 - Wicks.canvas', '', false],
	])('%s with %j: an episode? %s', (at, text, expected) => {
		expect(read(at, text, lampHour({ ignore: ['Lamp Hour/Old/'] })) !== null).toBe(expected);
	});
});

describe('Number, title and date of an episode', () => {
	it('come from the file name where the properties are silent', () => {
		expect(read(path, '')).toMatchObject({
			number: 7,
			title: 'Wicks',
			date: null,
			start: null,
			url: null,
			findings: [],
		});
		expect(read('Lamp Hour/2024-03-01-wicks-and-oil.md', '')).toMatchObject({
			number: null,
			title: 'Wicks and oil',
			date: '2024-03-01',
		});
	});

	it('come from the properties first, and a disagreement is a finding', () => {
		const text = note('number: 8\ntitle: "What\'s a wick?"\ndate: 2024-03-08');
		expect(read(path, text)).toMatchObject({ number: 8, title: "What's a wick?", date: '2024-03-08' });
		expect(codes(text)).toEqual(['number-disagrees']);
		expect(read('Lamp Hour/2024-03-01-wicks.md', note('date: 2024-01-03'))).toMatchObject({
			date: '2024-01-03',
			findings: [{ code: 'date-disagrees', severity: 'warning' }],
		});
	});

	it.each<[string, object]>([
		[
			'date: 2023-12-01',
			{
				date: '2023-12-01',
				time: '13:00',
				zone: 'UTC',
				start: Date.UTC(2023, 11, 1, 13),
				end: Date.UTC(2023, 11, 1, 14),
			},
		],
		['date: "[[2023-12-01]]"', { date: '2023-12-01' }],
		['date: 2023-12-01T16:30', { time: '16:30', zone: 'UTC', start: Date.UTC(2023, 11, 1, 16, 30) }],
		['date: 2023-12-01T16:30:00', { time: '16:30' }],
		['date: "2023-12-01 16:30"', { time: '16:30' }],
		['date: 2023-12-01T16:30\ntime: "17:00"', { time: '17:00', start: Date.UTC(2023, 11, 1, 17) }],
		[
			'date: 2023-12-01\ntime: 9:00\nzone: Europe/Berlin',
			{ time: '09:00', zone: 'Europe/Berlin', start: Date.UTC(2023, 11, 1, 8) },
		],
		['date: 2023-12-01\nminutes: 90', { end: Date.UTC(2023, 11, 1, 14, 30) }],
		['date: 2023-12-01T12:00:00Z', { zone: 'UTC', start: Date.UTC(2023, 11, 1, 12) }],
		['date: ', { date: null, start: null, findings: [] }],
		['date: 2023-12-01\ncancelled: 2023-11-30\nsnoozed: closed', { cancelled: '2023-11-30', snoozed: 'closed' }],
		['date: 2023-12-01\nsnoozed: 2023-12-09', { cancelled: null, snoozed: '2023-12-09' }],
	])('%s', (properties, expected) => {
		expect(read(path, note(properties))).toMatchObject({ ...expected, findings: [] });
	});

	it.each<[string, string, object]>([
		['date: June 22nd 2026, 18:00pm CEST', 'date-unreadable', { date: null, start: null }],
		['date: 2026-02-30', 'date-unreadable', { date: null }],
		['date: 2024-03-01\ntime: soon', 'time-unreadable', { time: '13:00' }],
		['date: 2024-03-01\nzone: Mars/Base', 'zone-unreadable', { zone: 'UTC' }],
		['date: 2024-03-01\nminutes: long', 'minutes-unreadable', { end: Date.UTC(2024, 2, 1, 14) }],
		['number: seven', 'number-unreadable', { number: 7 }],
	])('%s is a finding', (properties, code, expected) => {
		expect(codes(note(properties))).toEqual([code]);
		expect(read(path, note(properties))).toMatchObject(expected);
	});

	it('gives way to the file name where the date cannot be read', () => {
		expect(read('Lamp Hour/2024-03-01-wicks.md', note('date: Friday'))).toMatchObject({
			date: '2024-03-01',
			findings: [{ code: 'date-unreadable' }],
		});
	});

	it('has no start where the show has no time', () => {
		const show = lampHour({ schedules: [{ ...lampHour().schedules[0]!, weekday: null, time: '' }] });
		expect(read(path, note('date: 2024-03-01'), show)).toMatchObject({
			date: '2024-03-01',
			time: null,
			start: null,
			end: null,
		});
	});

	it('is at the time the schedule had on that day', () => {
		const [fridays] = lampHour().schedules;
		const show = lampHour({ schedules: [fridays!, { ...fridays!, from: '2024-03-01', time: '17:00' }] });
		expect(read(path, note('date: 2024-02-23'), show)).toMatchObject({ time: '13:00' });
		expect(read(path, note('date: 2024-03-01'), show)).toMatchObject({ time: '17:00' });
	});

	it('finds a heading that did not follow its file', () => {
		expect(codes('# [[LH 07 - Wicks]]')).toEqual([]);
		expect(codes('# [[ LH 07 - Wicks ]]')).toEqual([]);
		expect(codes('# LH 007 - Wicks with Ann')).toEqual([]);
		expect(codes('# [[LH 06 - Wicks]]')).toEqual(['heading-disagrees']);
		expect(codes('# [Wicks](Lamp%20Hour/LH%2006%20-%20Wicks.md)')).toEqual(['heading-disagrees']);
	});

	it('reads the name alone where the properties are malformed', () => {
		expect(read(path, note('date: 2024-03-01\n  bad: [x'))).toMatchObject({ number: 7, date: null });
	});
});

describe('The video of an episode', () => {
	const id = '-_SampleId0';
	it.each<[string, string | null, string | null]>([
		[`https://youtube.com/live/${id}`, `https://youtube.com/live/${id}`, id],
		[`https://www.youtube.com/watch?v=${id}`, `https://www.youtube.com/watch?v=${id}`, id],
		[`https://www.youtube.com/live/${id}?si=XyZ`, `https://www.youtube.com/live/${id}?si=XyZ`, id],
		[`"[https://youtu.be/${id}](https://youtu.be/${id})"`, `https://youtu.be/${id}`, id],
		['https://video.example/lamps', 'https://video.example/lamps', null],
		['https://www.youtube.com/watch?v=TBD', null, null],
		['https://youtube.com/live/xxx', null, null],
		['https://youtube.com/live/TODO', null, null],
		['TBD', null, null],
		['', null, null],
	])('in the property: %s', (value, url, videoId) => {
		expect(read(path, note(`url: ${value}`))).toMatchObject({ url, videoId });
	});

	it.each<[string, string | null]>([
		[`[url](https://www.youtube.com/watch?v=${id})`, id],
		[`[Link to YouTube video](https://www.youtube.com/live/${id})`, id],
		[`![](https://www.youtube.com/watch?v=${id})`, id],
		[`<iframe width="560" src="https://www.youtube.com/embed/${id}?si=Abc" title="x"></iframe>`, id],
		[`<iframe src="[https://www.youtube.com/watch?v=${id}](https://www.youtube.com/watch?v=${id})"></iframe>`, id],
		['<iframe width="560" src="https://www.youtube.com/embed/" title="x"></iframe>', null],
		['[Link to YouTube video]()', null],
		[`[Link to YouTube video](ttps://www.youtube.com/live/${id})`, null],
		[`## References\n[url](https://www.youtube.com/watch?v=${id})`, null],
	])('in the text: %s', (line, videoId) => {
		expect(details(path, `# LH 07\n\n${line}\n`).videoId).toBe(videoId);
		expect(read(path, `# LH 07\n\n${line}\n`)?.url).toBeNull();
	});

	it('in the property wins over the text', () => {
		const text = note('url: https://youtu.be/aaaaaaaaaaa', '![](https://youtu.be/bbbbbbbbbbb)\n');
		expect(details(path, text)).toMatchObject({ videoId: 'aaaaaaaaaaa', url: 'https://youtu.be/aaaaaaaaaaa' });
	});
});

it('reads the blanks of the invite and the other links from the properties', () => {
	const text = note(
		'topic: wicks\nsource: lamps.example\nfound: blog post\nstudio: https://studio.example/x\nevent: TBD',
	);
	expect(details(path, text)).toMatchObject({
		topic: 'wicks',
		source: 'lamps.example',
		found: 'blog post',
		studio: 'https://studio.example/x',
		event: null,
	});
	expect(details(path, '')).toMatchObject({
		topic: null,
		source: null,
		found: null,
		studio: null,
		event: null,
		inviteQuote: null,
	});
});
