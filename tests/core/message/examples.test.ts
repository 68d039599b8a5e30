// Example in, example out: what every built-in message says for one invented episode. The same files are the documentation's examples.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { channels } from '../../../src/core/message/channels';
import { renderMessage } from '../../../src/core/message/render-message';
import { builtIns } from '../../../src/templates';
import { recording } from '../../recording';
import { builtIn, details, factsOf } from './fixture';

const folder = `${__dirname}/examples`;
const languages = Object.keys(builtIns);
const ids = Object.keys(builtIns['en']?.messages ?? {});

/** What the host wrote in the language of the show. */
const wording: Readonly<Record<string, Partial<typeof details>>> = {
	es: {
		title: 'Una masa madre bajo la lupa',
		topic: 'cómo se traza una masa madre',
		source: 'el foro de panaderos',
		found: 'charla',
	},
};

function example(language: string, id: string): string {
	const source = builtIn(language, id);
	// What is written after the show is shown as after the show.
	const later = ['thank-you', 'social-recording', 'recording-description'].includes(id)
		? { now: (details.end ?? 0) + 1, chapters: ['0:00 Flour', '4:30 Water', '1:02:10 Bread'] }
		: {};
	const facts = factsOf(wording[language], later, { language });
	const parts = source.channels.map((channel) => {
		const { text, subject, length, missing, problems } = renderMessage(source, facts, { channel, shorten: true });
		expect({ missing, problems }).toEqual({ missing: [], problems: [] });
		expect(length?.over ?? 0).toBe(0);
		const size = length === null ? '' : ` (${length.used} of ${length.max})`;
		const head = `## ${channels.get(channel)?.name ?? ''}${size}\n\n${subject === null ? '' : `Subject: ${subject}\n\n`}`;
		return `${head}\`\`\`text\n${text}\n\`\`\`\n`;
	});
	return `# ${source.name}\n\n${parts.join('\n')}`;
}

describe.each(languages)('The built-in messages in %s', (language) => {
	it('are the same as in English', () => {
		expect(Object.keys(builtIns[language]?.messages ?? {}).sort()).toEqual([...ids].sort());
	});

	it('each have an example, and each example has its message', () => {
		const examples = existsSync(`${folder}/${language}`) ? readdirSync(`${folder}/${language}`) : [];
		expect(examples.map((name) => name.replace(/\.md$/, '')).sort()).toEqual([...ids].sort());
	});

	it.each(ids)('%s says what its example says', (id) => {
		const file = `${folder}/${language}/${id}.md`;
		const said = example(language, id);
		if (recording('messages')) {
			mkdirSync(`${folder}/${language}`, { recursive: true });
			writeFileSync(file, said);
			throw new Error('The example was recorded: look at it, then run without RECORD.');
		}
		expect(said).toBe(readFileSync(file, 'utf8'));
	});

	it.each(ids)('%s agrees with English on channel, audience, step and command', (id) => {
		const {
			name: _,
			subject,
			body: __,
			origin: ___,
			bodyLine: ____,
			subjectLine: _____,
			subjectColumn: ______,
			...same
		} = builtIn(language, id);
		const english = builtIn('en', id);
		expect(english).toMatchObject(same);
		expect(subject === null).toBe(english.subject === null);
		expect(same.id).toBe(id);
	});
});
