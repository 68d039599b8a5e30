import { details, lampHour } from './example';

const path = 'Lamp Hour/LH 07 - Wicks.md';
const guestsOf = (head: string, show = lampHour()) =>
	details(path, `---\ndate: 2024-03-01\n---\n# [[LH 07 - Wicks]]\n\n${head}\n\n## Checklist\n`, show).guests;
const namesOf = (head: string, show = lampHour()): string[] => guestsOf(head, show).map(({ name }) => name);

describe('A guest line', () => {
	it.each<[string, string[]]>([
		['Guest:: Ann Example', ['Ann Example']],
		['Guest::Ann Example', ['Ann Example']],
		['Guest:: "Ann Example"', ['Ann Example']],
		['Guest:: “Ann Example”', ['Ann Example']],
		['Guest:: [[Ann Example]]', ['Ann Example']],
		['Guest:: [[People/Ann Example|Ann]]', ['Ann']],
		['Guest:: "[[Ann Example]], [[Ben Sample]]"', ['Ann Example', 'Ben Sample']],
		['Guest:: [[Tom & Jerry]]', ['Tom & Jerry']],
		['Guest:: [Ann Example](https://www.linkedin.com/in/ann-example/)', ['Ann Example']],
		['Guest:: Ann Example and Ben Sample', ['Ann Example', 'Ben Sample']],
		['Guest:: Ann Example, Ben González Sample', ['Ann Example', 'Ben González Sample']],
		['Guest:: Ann, Ben, and Cleo', ['Ann', 'Ben', 'Cleo']],
		['Guest:: "Ann Example" & "Ben Sample"', ['Ann Example', 'Ben Sample']],
		['Guests:: "Ann Example, Ben Sample"', ['Ann Example', 'Ben Sample']],
		['Guests:: "Ann Example"', ['Ann Example']],
		[
			'Guest:: Ana de la Lámpara ([WickWorks](https://wicks.example/)), Pablo Ejemplo (Lamp)',
			['Ana de la Lámpara', 'Pablo Ejemplo'],
		],
		['Guest:: Ann Example from Candle & Co', ['Ann Example', 'Co']],
		['Guest:: Ann Example from Candles', ['Ann Example']],
		['Guest:: Josephine (Jo) Example', ['Josephine (Jo) Example']],
		['Guest:: Ann Example, PhD', ['Ann Example, PhD']],
		['Guest:: Ann Example, Ph.D., Ben Sample, Jr.', ['Ann Example, Ph.D.', 'Ben Sample, Jr.']],
		['Guest:: Ann Example, MD, PhD and Ben Sample, III', ['Ann Example, MD, PhD', 'Ben Sample, III']],
		['Guest:: [[Ann Example]], msc (Candles), Ben Sample', ['Ann Example, msc', 'Ben Sample']],
		['Guests: "Ann Example, CPA", "Ben Sample, Esq."', ['Ann Example, CPA', 'Ben Sample, Esq.']],
		['Guest:: Ann Example, PhD from Candles', ['Ann Example, PhD']],
		['Guest:: Ann Example, Ma Sample, Iv', ['Ann Example', 'Ma Sample', 'Iv']],
		['Guest:: Ann Example, PhD Student', ['Ann Example', 'PhD Student']],
		['Guest:: , PhD', ['PhD']],
		['Guest:: Ann Example (Candles, Wicks and Co)', ['Ann Example']],
		['Invitado(s): [Raúl Ejemplo](https://example.com/raul)', ['Raúl Ejemplo']],
		['Invitado(s): Nicole V. y Antonio C.', ['Nicole V.', 'Antonio C.']],
		['Invitada:: Ana Ejemplo', ['Ana Ejemplo']],
		['Guests: "Ann Example", "Ben Sample", "Cleo Test"', ['Ann Example', 'Ben Sample', 'Cleo Test']],
		['**Guest:** Ann Example', ['Ann Example']],
		['- Guest:: Ann Example', ['Ann Example']],
		['Guest:: Ann Example\nGuest:: Ben Sample', ['Ann Example', 'Ben Sample']],
		['Guest:: Ann Example, Ann Example', ['Ann Example']],
		['Lamp Engineer - Cleo Test', ['Cleo Test']],
		[
			'Lamp Wick Maintainers - Jan-Otto Example, Quentin Sample, Mike Test',
			['Jan-Otto Example', 'Quentin Sample', 'Mike Test'],
		],
		["Guest:: Sinéad O'Example", ["Sinéad O'Example"]],
		['Guest:: Maria Y Example', ['Maria Y Example']],
		['Guest:: Yvonne Andersen', ['Yvonne Andersen']],
		['Guest:: ', []],
		['Guest:: "Name"', []],
		['Guest:: TBD', []],
		['Guest:: ???', []],
		['Guest:: <guest>', []],
		['Guest:: [name]', []],
		['No guest line at all', []],
		['Lamp 101 - Wicks and Oil', []],
	])('%j names %j', (line, names) => {
		expect(namesOf(line)).toEqual(names);
	});

	it('says where a guest works and what they are called', () => {
		expect(
			guestsOf('Guest:: Josephine (Jo) Example from Candles, Ana de la Lámpara ([WickWorks](https://wicks.example/))'),
		).toMatchObject([
			{ name: 'Josephine (Jo) Example', firstName: 'Jo', affiliation: 'Candles' },
			{ name: 'Ana de la Lámpara', firstName: 'Ana', affiliation: 'WickWorks', contacts: [] },
		]);
	});

	it('keeps the address a name is linked to as a contact', () => {
		expect(guestsOf('Guest:: [Ann Example](https://www.linkedin.com/in/ann-example/)')).toMatchObject([
			{ contacts: [{ label: 'LinkedIn', address: 'https://www.linkedin.com/in/ann-example/' }] },
		]);
	});

	it('counts nothing in code, comments and talking points with one colon', () => {
		expect(namesOf('```\nGuest:: Ann Example\n```\n%%\nGuest:: Ben Sample\n%%')).toEqual([]);
		expect(namesOf('\n## Talking points\n\nGuests: Ann Example\n- Guest - Ben Sample')).toEqual([]);
		expect(namesOf('\n## Talking points\n\nGuest:: Ann Example')).toEqual(['Ann Example']);
	});

	it("takes the show's own key, and the property `guests` first of all", () => {
		expect(namesOf('Conversation partner:: Ann Example', lampHour({ guestKeys: ['Conversation Partner'] }))).toEqual([
			'Ann Example',
		]);
		const note = '---\nguests:\n  - "[[Ann Example]]"\n  - Ben Sample\n---\nGuest:: Cleo Test\n';
		expect(details(path, note).guests).toMatchObject([
			{ name: 'Ann Example', note: 'Ann Example' },
			{ name: 'Ben Sample', note: null },
		]);
		expect(details(path, '---\nguests: Ann Example & Ben Sample\n---\n').guests).toHaveLength(2);
	});

	it('takes a megabyte of opening brackets for what it is', () => {
		expect(namesOf(`Guest:: ${'[('.repeat(500_000)}`)).toEqual([]);
	});

	it("names this episode's hosts beside the guests", () => {
		const note = '# Lamps\n\nLamp Engineer - Cleo Test\nHosts -  Nora & Jim\n';
		expect(details(path, note)).toMatchObject({ hosts: ['Nora', 'Jim'], guests: [{ name: 'Cleo Test' }] });
		expect(details(path, '# Lamps\n\nHosts: "Ann", "Ben"\nGuests: "Cleo Test"\n')).toMatchObject({
			hosts: ['Ann', 'Ben'],
		});
	});
});

describe('The contacts of a guest', () => {
	const block = [
		'## References',
		'',
		'```',
		'Contact Jo:',
		'LinkedIn: https://www.linkedin.com/in/jo-example/',
		'Mail: jo@lamps.example',
		'X: ???',
		'Pronouns: she/her',
		'```',
	];

	it('come from the contact block, what is still a placeholder left out', () => {
		const [guest] = details(path, ['Guest:: Josephine (Jo) Example', '', ...block].join('\n')).guests;
		expect(guest).toMatchObject({
			contacts: [
				{ label: 'LinkedIn', address: 'https://www.linkedin.com/in/jo-example/' },
				{ label: 'Mail', address: 'jo@lamps.example' },
			],
			email: 'jo@lamps.example',
			pronouns: 'she/her',
		});
	});

	it("are overruled by the guest's own note", () => {
		const note = {
			email: 'new@lamps.example',
			linkedin: 'https://www.linkedin.com/in/new/',
			zone: 'Europe/Madrid',
			pronunciation: 'joh',
		};
		const [guest] = details(
			path,
			['Guest:: [[Josephine (Jo) Example]]', '', ...block].join('\n'),
			lampHour(),
			(target) => (target === 'Josephine (Jo) Example' ? note : null),
		).guests;
		expect(guest).toMatchObject({
			zone: 'Europe/Madrid',
			pronunciation: 'joh',
			pronouns: 'she/her',
			email: 'new@lamps.example',
		});
		expect(guest?.contacts).toContainEqual({ label: 'LinkedIn', address: 'https://www.linkedin.com/in/new/' });
		expect(guest?.contacts).not.toContainEqual({
			label: 'LinkedIn',
			address: 'https://www.linkedin.com/in/jo-example/',
		});
	});

	it('belong to the guest they are headed by', () => {
		const text =
			'Guests:: Ann Example, Ben Sample\n\n```\nContact Ben:\nSite: https://ben.example\nContact Ann Example:\nSite: https://ann.example\n```\n';
		expect(details(path, text).guests.map(({ contacts }) => contacts.map(({ address }) => address))).toEqual([
			['https://ann.example'],
			['https://ben.example'],
		]);
	});

	it('are not read from other code', () => {
		expect(
			details(path, 'Guest:: Ann Example\n\n```yaml\nSite: https://example.com\n```\n').guests[0]?.contacts,
		).toEqual([]);
	});
});
