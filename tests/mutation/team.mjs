// The one worker at work, and the next one when it is gone.
import { fork } from 'node:child_process';

/** What a worker has loaded for so many mutants it gives back by ending. */
const perWorker = 80;
/** Beside ten times what its tests take without a mutant: time for a world of its own. In milliseconds. */
const patience = 20_000;

/** @param {string} script @param {boolean} page whether its tests need one @param {number} mutants how many there are in the script */
export function makeTeam(script, page, mutants) {
	let worker = null;
	let ran = 0;

	function start() {
		const started = fork(new URL('worker.mjs', import.meta.url), [script, String(page), String(mutants)], {
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC', OH_RUNS: '0.02', RECORD: '' },
		});
		return started.on('exit', () => {
			if (worker === started) worker = null;
		});
	}

	function end(signal) {
		worker?.kill(signal);
		worker = null;
	}

	/** The worker's answer; undefined when it gave none, or not in time. */
	async function ask(question, time) {
		if (++ran % perWorker === 0) end();
		const asked = (worker ??= start());
		const told = await new Promise((resolve) => {
			const timer = setTimeout(() => done(undefined), time);
			const gone = () => done(undefined);
			function done(answer) {
				clearTimeout(timer);
				asked.off('message', done).off('exit', gone);
				resolve(answer);
			}
			asked.on('message', done).on('exit', gone);
			asked.send(question);
		});
		if (told === undefined) end('SIGKILL');
		if (told?.error !== undefined) throw new Error(told.error);
		return told?.answer;
	}

	return {
		end,
		/** Which mutants each test of the file reaches, and how long it takes. */
		async survey(file) {
			const found = await ask({ file }, 300_000);
			if (found === undefined) throw new Error(`${file} came to no end.`);
			return {
				...found,
				loading: new Set(found.loading),
				tests: found.tests.map((test) => ({ ...test, reached: new Set(test.reached) })),
			};
		},
		/** The file and the number of the test that catches the mutant; null when none does. One that never ends, or takes the worker with it, is caught. */
		async attempt(mutant, plan) {
			if (plan.length === 0) return null;
			const time = patience + 10 * plan.reduce((sum, { ms }) => sum + ms, 0);
			const by = await ask({ mutant, plan }, time);
			return by === undefined ? { file: plan[0].file } : by;
		},
	};
}
