// `npm run mutate`: puts one mistake after the other into the modules that change notes, and asks whether a test notices.
//   npm run mutate                  all of them, about half an hour
//   npm run mutate -- section tick  those whose path holds one of the words
// Below 90 in 100 it fails. What survived is listed; what may survive, and why, is said in docs/hazards.md.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutantsOf } from './mutants.mjs';
import { subjects } from './subjects.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const bar = 0.9;
/** A mutant that loops for ever is caught too. In milliseconds. */
const patience = 60_000;

const words = process.argv.slice(2);
const chosen = subjects.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
let worker = null;

/** 'caught', 'survived' or 'endless'. */
async function judge(mutant, tests) {
	worker ??= fork(new URL('worker.mjs', import.meta.url), {
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC', OH_RUNS: '0.05' },
	});
	const running = worker;
	const answer = await new Promise((resolve) => {
		const timer = setTimeout(() => resolve(null), patience);
		const tell = (told) => {
			clearTimeout(timer);
			resolve(told);
		};
		running.once('message', tell);
		running.once('exit', () => tell(null));
		running.send({ mutant, tests });
	});
	running.removeAllListeners();
	if (answer === null) {
		running.kill('SIGKILL');
		worker = null;
		return 'endless';
	}
	if (answer.error !== undefined) throw new Error(answer.error);
	return answer.caught ? 'caught' : 'survived';
}

let [all, dead] = [0, 0];
for (const { file, tests } of chosen) {
	if ((await judge(null, tests)) !== 'survived') throw new Error(`The tests of ${file} fail without any mutant.`);
	const mutants = mutantsOf(readFileSync(file, 'utf8'));
	const survivors = [];
	for (const mutant of mutants) if ((await judge({ file, ...mutant }, tests)) === 'survived') survivors.push(mutant);
	all += mutants.length;
	dead += mutants.length - survivors.length;
	console.log(`${file}: ${mutants.length - survivors.length} of ${mutants.length} mutants caught`);
	for (const { line, kind, code, insert } of survivors)
		console.log(`    ${file}:${line} ${kind}: ${oneLine(code)} → ${oneLine(insert)}`);
}
worker?.kill();
const score = dead / all;
console.log(`\n${dead} of ${all} mutants caught: ${(score * 100).toFixed(1)} % (at least ${bar * 100} %)`);
process.exitCode = score >= bar ? 0 : 1;

function oneLine(code) {
	const line = code.replace(/\s+/g, ' ');
	return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
