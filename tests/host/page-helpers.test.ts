// The helpers on elements, icons, YAML and Markdown: what plugin code calls without thinking of it as an API.
import {
	MarkdownRenderer,
	Component,
	apiVersion,
	getFrontMatterInfo,
	getIcon,
	parseYaml,
	requireApiVersion,
	setIcon,
	stringifyYaml,
} from 'obsidian';
import { lucide } from './lucide';
import { MemoryDisk, createApp } from './stand-in';
import type { HostApp } from './stand-in';

let app: HostApp;
beforeEach(async () => {
	app = await createApp({ disk: new MemoryDisk(), icons: lucide });
});
afterEach(() => app.quit());

describe('elements', () => {
	test('are made with classes, text, attributes and properties, and put where they belong', () => {
		const box = createDiv('one two');
		box.createSpan({ text: 'last', attr: { 'data-n': 1, hidden: null } });
		const input = box.createEl('input', { cls: ['a', 'b'], type: 'text', value: 'v', placeholder: 'p', prepend: true });
		expect([box.className, input.className, input.value, input.placeholder]).toEqual(['one two', 'a b', 'v', 'p']);
		expect([...box.children].map((one) => one.tagName)).toEqual(['INPUT', 'SPAN']);
		expect(box.find('span').getAttr('data-n')).toBe('1');
		expect(box.querySelector('.none')).toBeNull();
		expect(box.findAll('.none')).toEqual([]);
		box.empty();
		expect(box.hasChildNodes()).toBe(false);
	});

	test('show and hide, take and drop classes', () => {
		const box = document.body.createDiv();
		box.hide();
		expect(box.isShown()).toBe(false);
		box.show();
		expect(box.isShown()).toBe(true);
		box.toggleClass(['a', 'b'], true);
		box.removeClass('a');
		expect([box.hasClass('a'), box.hasClass('b')]).toEqual([false, true]);
		box.detach();
		expect(box.isConnected).toBe(false);
	});

	test('a handler for a selector hears the element that fits it, and can be taken off', () => {
		const box = document.body.createDiv();
		const button = box.createEl('button');
		const inside = button.createSpan();
		box.createSpan('other').click();
		const heard: unknown[] = [];
		const listener = (_event: MouseEvent, target: HTMLElement) => void heard.push(target);
		box.on('click', 'button', listener);
		inside.click();
		box.click();
		box.off('click', 'button', listener);
		inside.click();
		expect(heard).toEqual([button]);
		box.remove();
	});
});

test('an icon of the set is drawn; one that the app has not draws nothing', () => {
	const box = createDiv();
	setIcon(box, 'lucide-mic');
	expect(box.querySelector('svg.svg-icon.lucide-mic')).not.toBeNull();
	setIcon(box, 'no-such-icon');
	expect(box.hasChildNodes()).toBe(false);
	expect(getIcon('no-such-icon')).toBeNull();
});

test('frontmatter is found with the offsets of its text', () => {
	const text = '---\r\na: 1\r\nb: 2\r\n---\r\nbody';
	const info = getFrontMatterInfo(text);
	expect(text.slice(info.from, info.to)).toBe('a: 1\r\nb: 2');
	expect(text.slice(info.contentStart)).toBe('body');
	expect(getFrontMatterInfo('---\n---\nbody')).toMatchObject({ exists: true, frontmatter: '', contentStart: 8 });
	expect(getFrontMatterInfo('text\n---\na: 1\n---')).toMatchObject({ exists: false, contentStart: 0 });
	expect(parseYaml(stringifyYaml({ number: '007', list: [1] }))).toEqual({ number: '007', list: [1] });
});

test('Markdown is rendered with internal links, without frontmatter, comments and scripts', async () => {
	const box = createDiv();
	const source = '---\na: 1\n---\n# H\n\n[[Note#Part|the note]] %%hidden%% <script>bad()</script>';
	await MarkdownRenderer.render(app, source, box, '', new Component());
	expect(box.querySelector('h1')?.textContent).toBe('H');
	expect(box.querySelector('a.internal-link')?.getAttribute('data-href')).toBe('Note#Part');
	expect(box.textContent.trim()).toBe('H\nthe note');
});

test('the app knows its version', () => {
	expect(requireApiVersion(apiVersion)).toBe(true);
	expect(requireApiVersion('1.9.14')).toBe(true);
	expect(requireApiVersion('1.13.5')).toBe(false);
	expect(requireApiVersion('2.0')).toBe(false);
});
