// Texts made to be slow: what reads notes must take time in proportion to their length, whatever they hold (hazards 16 and 60).
import { toClipboardHtml } from '../../src/core/message/format/html';
import { parseTemplate } from '../../src/core/template/parse';
import { findLinks } from '../../src/core/text/link';
import { readOutline } from '../../src/core/text/outline';
import { parseTaskLine } from '../../src/core/text/task-line';
import { medians } from './rounds';
import { ms, report } from './row';

const size = 50_000;
/** How much longer the longer text is. Work in proportion takes as much longer; nested loops take the square of it. */
const times = 4;

const readers: Readonly<
	Record<string, { readonly read: (text: string) => unknown; readonly pieces: readonly string[] }>
> = {
	'outline of a note': {
		read: readOutline,
		pieces: ['- ', '> ', '[', '`', '$$\n', '%%\n', '<a ', '\t', '# x\n', '- [ ] x\n', '|-\n'],
	},
	'task line': { read: (text) => [parseTaskLine(text)], pieces: ['> ', '- ', ' ', '1. ', '[ ] '] },
	links: { read: findLinks, pieces: ['[', '[[', '[a](', '![', ']'] },
	message: {
		read: toClipboardHtml,
		pieces: [
			'**a*',
			'[a](b "',
			'![',
			'[[',
			'`',
			'<a b="',
			'<!--',
			'==a',
			'https://a)',
			'a@b.',
			'- ',
			'> a\n',
			'a|b\n-|-\n',
			'[a]: b "\n',
		],
	},
	template: { read: (text) => parseTemplate('bench', text), pieces: ['{', '{{a', '{{#if a}}', '{{"'] },
};

/** The worst of the pieces: how much longer it takes for the longer text. */
function worst(read: (text: string) => unknown, pieces: readonly string[]): { ratio: number; from: string } {
	const measured = pieces.map((piece) => {
		const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
		const [short, long] = [text(size), text(times * size)];
		const { less, more } = medians(5, { less: () => read(short), more: () => read(long) });
		// So few milliseconds measure the clock and the collector of garbage.
		return {
			ratio: more < 10 ? 1 : more / Math.max(less, 0.05),
			from: `${ms(more)} / ${ms(less)}, \`${JSON.stringify(piece)}\``,
		};
	});
	return measured.reduce((slowest, next) => (next.ratio > slowest.ratio ? next : slowest));
}

report(
	Object.entries(readers).map(([name, { read, pieces }]) => {
		const { ratio, from } = worst(read, pieces);
		return {
			what: `${name}: ${size * times} hostile characters against ${size}`,
			measured: ratio,
			unit: 'x' as const,
			target: 8,
			from,
		};
	}),
);
