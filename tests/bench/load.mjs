// What loading the plugin costs: evaluating main.js in a fresh process, in turn with an empty module and a small plugin.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const evaluate = fileURLToPath(new URL('evaluate.cjs', import.meta.url));
const rounds = 25;

/**
 * @param {{ plugin: string, sample: string, empty: string }} files built modules
 * @returns {import('./row').Row[]}
 */
export function loadRows({ plugin, sample, empty }) {
	const files = { plugin, sample, empty };
	const taken = { plugin: [], sample: [], empty: [] };
	for (let round = 0; round < rounds; round++) {
		for (const [name, file] of Object.entries(files)) {
			const kind = name === 'empty' ? 'module' : 'plugin';
			taken[name].push(Number(execFileSync(process.execPath, [evaluate, file, kind], { encoding: 'utf8' })));
		}
	}
	const [whole, floor, nothing] = [median(taken.plugin), median(taken.sample), median(taken.empty)];
	const times = (against) => `${whole.toFixed(1)} ms / ${against.toFixed(2)} ms`;
	return [
		{
			what: 'evaluating main.js, against a sample plugin',
			measured: whole / floor,
			unit: 'x',
			target: 20,
			from: times(floor),
		},
		{
			what: 'evaluating main.js, against an empty module',
			measured: whole / nothing,
			unit: 'x',
			target: 40,
			from: times(nothing),
		},
		{ what: 'size of main.js', measured: statSync(plugin).size / 1024, unit: 'KiB', target: 200, from: 'minified' },
	];
}

function median(values) {
	return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
