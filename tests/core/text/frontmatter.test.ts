import { parse } from 'yaml';
import { findFrontmatter } from '../../../src/core/text/frontmatter-block';
import { readFrontmatter } from '../../../src/core/text/frontmatter';
import { parseProperties } from '../../../src/core/text/properties';

describe('The properties of a note', () => {
	it('are read with their place in the text', () => {
		const text = '---\nurl: https://youtu.be/x # live\n"quoted key": 1\n# comment\nlist:\n  - a\nempty:\n---\nBody';
		const { properties, bodyFrom, malformed } = readFrontmatter(text);
		expect(properties.map(({ key, line, raw, goesOn }) => [key, line, raw, goesOn])).toEqual([
			['url', 1, 'https://youtu.be/x # live', false],
			['quoted key', 2, '1', false],
			['list', 4, '', true],
			['empty', 6, '', false],
		]);
		for (const property of properties) expect(text.slice(property.valueFrom, property.to).trim()).toBe(property.raw);
		expect(text.slice(bodyFrom)).toBe('Body');
		expect(malformed).toBeNull();
	});

	it.each([
		['a divider of four dashes', '----\na: 1\n----\n', false],
		['blanks behind the fences', '---  \na: 1\n---\t\nBody', true],
		['CRLF', '---\r\na: 1\r\n---\r\nBody', true],
		['a byte order mark', '\uFEFF---\na: 1\n---\n', true],
		['an empty block', '---\n---\nBody', true],
		['no line break at the end', '---\na: 1\n---', true],
		['a fence that is never closed', '---\na: 1\nBody', false],
		['a fence alone', '---', false],
		['three dots', '---\na: 1\n...\nBody', false],
		['an indented fence', ' ---\na: 1\n---\n', false],
		['an indented end', '---\na: 1\n ---\n', false],
		['text behind the fence', '--- yaml\na: 1\n---\n', false],
		['a blank line above', '\n---\na: 1\n---\n', false],
		['a divider further down', 'Text\n---\na: 1\n---\n', false],
		['nothing', '', false],
	])('are found as Obsidian finds them: %s (hazard 29)', (_name, text, found) => {
		expect(findFrontmatter(text) !== null).toBe(found);
	});

	it.each([
		['a line of text', '---\na: 1\njust text\n---\n', 3],
		['a list', '---\n- a\n- b\n---\n', 2],
		['an indented first line', '---\n  a: 1\n---\n', 2],
		['a quote that is never closed', '---\na: 1\nb: "x\n---\n', null],
		['a colon in a plain value', '---\na: b: c\n---\n', 2],
		['a key that stands there twice', '---\na: 1\nb: 2\na: 3\n---\n', 4],
		['an open bracket', '---\na: [1, 2\n---\n', null],
		['a tab for indentation', '---\na:\n\t- b\n---\n', 3],
		['a block never closed', '---\na: 1\nBody\n', 1],
		['a block below a blank line', '\n---\na: 1\n---\n', 2],
	])('are malformed with their line: %s (hazards 26, 33)', (_name, text, line) => {
		const read = parseProperties(text, readFrontmatter(text), parse);
		if (!('problem' in read)) throw new Error('The properties were read.');
		expect(read.problem.why).toMatch(/\S\.?$/);
		if (line !== null) expect(read.problem.at?.line).toBe(line);
	});
});
