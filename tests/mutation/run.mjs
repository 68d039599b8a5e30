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
/** Jest keeps what it has compiled: a worker that has run so many mutants gives its memory back. */
const perWorker = 40;
let worker = null;
let ran = 0;

function newWorker() {
	const started = fork(new URL('worker.mjs', import.meta.url), {
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC', OH_RUNS: '0.02' },
	});
	const gone = () => {
		if (worker === started) worker = null;
	};
	return started.on('exit', gone).on('error', gone);
}

/** Whether the tests notice. A mutant that never ends, or takes the process with it, is noticed. */
async function isCaught(mutant, tests) {
	if (++ran % perWorker === 0) {
		worker?.kill();
		worker = null;
	}
	const running = (worker ??= newWorker());
	const answer = await new Promise((resolve) => {
		const timer = setTimeout(() => resolve(null), patience);
		const tell = (told) => {
			clearTimeout(timer);
			running.off('message', tell).off('exit', gone);
			resolve(told);
		};
		const gone = () => tell(null);
		running.on('message', tell).on('exit', gone);
		running.send({ mutant, tests });
	});
	if (answer?.error !== undefined) throw new Error(answer.error);
	if (answer !== null) return answer.caught;
	running.kill('SIGKILL');
	worker = null;
	return true;
}

let [all, dead] = [0, 0];
for (const { file, tests } of chosen) {
	if (await isCaught(null, tests)) throw new Error(`The tests of ${file} fail without any mutant.`);
	const mutants = mutantsOf(readFileSync(file, 'utf8'));
	const survivors = [];
	for (const mutant of mutants) if (!(await isCaught({ file, ...mutant }, tests))) survivors.push(mutant);
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
