import fs from 'node:fs';
import path from 'node:path';
import { readSteps } from '../../../src/core/checklist/step-list';
import { stepKinds } from '../../../src/core/checklist/kinds';
import { kindOf, messageKind, vocabularyOf } from '../../../src/core/checklist/vocabulary';
import { readStartOffset } from '../../../src/core/show/start-offset';
import type { StepPhase } from '../../../src/core/checklist/step';
import { builtIns } from '../../../src/templates';
import { sampleShow } from './sample-show';

const vocabulary = vocabularyOf(sampleShow);
const recognise = (text: string, phase: StepPhase = 'before') => kindOf(text, null, phase, vocabulary);

describe('a step is recognised by the words that carry its meaning', () => {
	test.each([
		['Create a new `.md` file from the template', 'create-note'],
		['Update the [Lantern Readme](Lantern%20Readme.md) so that it lists the show', 'update-index'],
		['**Contact the guest**, early', 'contact-guest'],
		['CONTACTAR al invitado(s)', 'contact-guest'],
		[
			'Guest agrees? Then choose a date and confirm the time, and ask for a photo for social media posts',
			'confirm-date',
		],
		['Confirm the time with the guest and ask for a photo', 'confirm-time'],
		['Invite them to the Lantern calendar, episode number in the title', 'calendar-invite'],
		['Mandar la invitación de calendario', 'calendar-invite'],
		['Make a thumbnail in [Canva](https://canva.com)', 'thumbnail'],
		['Schedule the broadcast with the YouTube channel as destination', 'broadcast'],
		['Agendar transmisión en el estudio', 'broadcast'],
		['In the title, mention the number', 'broadcast-title'],
		['Add the standard description and the contacts of the guests', 'broadcast-description'],
		['In the description, add the standard text and where to find the guest', 'broadcast-description'],
		['**In the description**: paste what we always say', 'broadcast-description'],
		['Name the guest in its description', 'broadcast-description'],
		['En la descripción, agregar el texto estándar', 'broadcast-description'],
		['En la descripción incluye los contactos', 'broadcast-description'],
		['Add timestamps in the description', 'timestamps'],
		['Put the studio link in the description of the invite', 'studio-link'],
		['Put reference links in the description, add more later', 'reference-links'],
		['Get familiar with the studio', 'learn-studio'],
		['Get the Streamyard invite link and put it into the calendar invite', 'studio-link'],
		['Obtener el link de invitacion a Streamyard', 'studio-link'],
		['Put the YouTube link into the property', 'youtube-link'],
		['Create an event and announce it', 'event'],
		['Schedule a tweet for the start', 'social'],
		['Schedule posts on socials, "live now"', 'social'],
		['Slack: a message in the internal workspace (in `#community`)', 'slack-internal'],
		['internal slack: `#lanterns`', 'slack-internal'],
		['Slack: a message in the public workspace', 'slack-public'],
		['Announce it in `#lanterns` and the community slack channels', 'slack-public'],
		['Mensaje en el Slack público', 'slack-public'],
		['Add the call to the\u00a0Community Calendar', 'community-calendar'],
		['Think of reference links for the audience and add them to the description', 'reference-links'],
		['Buy oil for the lanterns', null],
		['', null],
	])('%s: %s', (text, kind) => {
		expect(recognise(text)).toBe(kind);
	});

	test.each([
		['Add timestamps, four at least', 'timestamps'],
		['Agregar las marcas de tiempo', 'timestamps'],
		['Add any links shared to the description', 'links'],
		['In the description, add any links shared', 'links'],
		['En la descripción, agrega los enlaces compartidos', 'links'],
		['In the description, add the chapters', 'timestamps'],
		['Add YouTube cards', 'cards'],
		['Add the video to the playlists', 'playlist'],
		['Download all files of the recording', 'download-recording'],
		['How could this be repurposed?', 'repurpose'],
		['Update the contributions sheet', 'contributions'],
		['Send a thank-you note', 'thank-guest'],
	])('after the show, %s: %s', (text, kind) => {
		expect(recognise(text, 'after')).toBe(kind);
	});

	test.each([
		['How do you pronounce your name?', 'pronunciation'],
		['Your pronouns?', 'pronouns'],
		['The talking points are there to make us comfortable', 'explain-points'],
		['Want to share your screen?', 'share-screen'],
		["We'll be streaming to YouTube", 'say-where'],
		['You can see the comments; links go to the private chat', 'explain-comments'],
		['You may use the private chat at any time', 'explain-chat'],
		["Tell me in the private chat if you aren't comfortable", 'comfort'],
		['We say goodbye, then stay for a debrief', 'debrief'],
		['In case I disconnect, keep talking', 'drop-out'],
		['Te sientes incómoda: dilo', 'comfort'],
	])('just before the show, %s: %s', (text, kind) => {
		expect(recognise(text, 'justBefore')).toBe(kind);
	});

	test('a word must begin where the phrase does: retweeting is no tweet', () => {
		expect(recognise('Retweeting is fine')).toBeNull();
	});

	test('in one long list the steps of another phase are recognised, the sayings of the last minutes are not', () => {
		expect(recognise('Add timestamps', 'before')).toBe('timestamps');
		expect(recognise('Use the private chat', 'before')).toBeNull();
	});

	test('a topic to talk about is no step, whatever it says', () => {
		expect(recognise('Playlist of tweets about thumbnails', 'other')).toBeNull();
		expect(kindOf('Anything', 'oh-thumbnail', 'other', vocabulary)).toBe('thumbnail');
	});
});

describe('block ids', () => {
	test('a block id decides against the words', () => {
		expect(kindOf('Schedule a tweet', 'oh-thumbnail', 'before', vocabulary)).toBe('thumbnail');
	});

	test('a second step of a kind carries a number, since ids are unique in a note', () => {
		expect(kindOf('whatever', 'oh-slack-public-2', 'before', vocabulary)).toBe('slack-public');
	});

	test.each(['oh-nothing', 'oh-constructor', 'thumbnail', ''])(
		'the block id "%s" names no kind: the words decide',
		(id) => {
			expect(kindOf('Schedule a tweet', id, 'before', vocabulary)).toBe('social');
		},
	);
});

describe('the words of the show', () => {
	const steps = {
		social: { phrases: ['toot … start'] },
		newsletter: { phrases: ['newsletter'], due: 'T-3' },
		thumbnail: { phrases: ['...'] },
	};
	const own = vocabularyOf({ ...sampleShow, steps });

	test('phrases of the show are tried before the shipped ones and do not replace them', () => {
		expect(kindOf('Make a thumbnail and toot it at the start', null, 'before', own)).toBe('social');
		expect(kindOf('Schedule a tweet', null, 'before', own)).toBe('social');
	});

	test('a name that is no kind becomes one', () => {
		expect(kindOf('Write the newsletter', null, 'after', own)).toBe('newsletter');
		expect(own.get('newsletter')?.due).toBe('T-3');
	});

	test('a phrase without a word recognises nothing', () => {
		expect(kindOf('Anything at all', null, 'before', own)).toBeNull();
	});

	test('a message file that quotes a step gives it a kind and its tool', () => {
		const kind = messageKind('forum-post', 'Post on the forum');
		const [step] = readSteps('## Checklist\n- [ ] Post on the **forum**, please', sampleShow, [kind]);
		expect(step?.kind).toBe('forum-post');
		expect(kind.tools).toEqual(['message:forum-post']);
	});
});

test('a message that bears the name of a kind lends it the step it quotes', () => {
	const kinds = vocabularyOf(sampleShow, [messageKind('briefing', 'Send the run sheet')]);
	expect(kindOf('Send the run sheet', null, 'before', kinds)).toBe('briefing');
	expect(kinds.get('briefing')?.due).toBe('T-3');
});

describe('the registry', () => {
	test('every kind has words of its own, a due date that can be read, and the name it stands under', () => {
		const entries = Object.entries(stepKinds);
		expect(entries.length).toBeGreaterThan(35);
		for (const [name, kind] of entries) {
			expect(kind.id).toBe(name);
			expect(kind.phrases.length).toBeGreaterThan(0);
			expect(kind.due === null || readStartOffset(kind.due)).not.toBeNull();
		}
	});

	test('no phrase of a phase belongs to two kinds', () => {
		const seen = Object.values(stepKinds).flatMap(({ phase, phrases }) =>
			phrases.map((phrase) => `${phase}: ${phrase}`),
		);
		expect(seen.filter((phrase, at) => seen.indexOf(phrase) !== at)).toEqual([]);
	});
});

const seedKinds = [
	...[
		'contact-guest',
		'confirm-date',
		'calendar-invite',
		'thumbnail',
		'broadcast',
		'broadcast-title',
		'broadcast-description',
	],
	...['studio-link', 'youtube-link', 'event', 'social', 'slack-internal', 'slack-public'],
	...[
		'pronunciation',
		'pronouns',
		'explain-points',
		'share-screen',
		'say-where',
		'explain-comments',
		'explain-chat',
		'comfort',
		'debrief',
		'drop-out',
	],
	...['timestamps', 'links', 'playlist'],
];

describe('every step of the template has its kind', () => {
	test.each(Object.entries(builtIns))('in %s', (_language, { episode }) => {
		// The braces of the template are inside the lines; the steps are recognised all the same.
		const steps = readSteps(episode.replace(/\{\{techCheckMinutes\}\}/g, '15'), sampleShow);
		expect(steps.map(({ kind }) => kind)).toEqual(seedKinds);
	});

	const seed = path.resolve(__dirname, '../../../../shared/seed');
	const notes = fs.existsSync(seed) ? fs.readdirSync(seed).filter((name) => name.endsWith('.md')) : [];

	(notes.length > 0 ? test : test.skip)('in the note the show began with', () => {
		for (const name of notes) {
			const steps = readSteps(fs.readFileSync(path.join(seed, name), 'utf8'), sampleShow);
			expect(steps.map(({ kind }) => kind)).toEqual(seedKinds);
		}
	});
});
