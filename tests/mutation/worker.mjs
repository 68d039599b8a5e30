// Plays tests with one mutant awake, or with none to learn which test reaches which mutants. A process of its own, because a mutant may never
// come to an end.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const require = createRequire(import.meta.url);
const [scriptFile, needsPage, mutants] = process.argv.slice(2);
const script = new Script(
	`(function (require, module, __dirname, __filename, ohMutant) {${readFileSync(scriptFile, 'utf8')}\n})`,
	{
		filename: path.resolve(scriptFile),
	},
);
/** A test that waits longer than this in vain has failed. In milliseconds. */
const patience = 5_000;
/** What was thrown where nobody waits for it. */
let stray = null;
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (thrown) => (stray ??= { thrown }));

const rootDir = path.resolve('.');
const silent = Object.fromEntries(
	['log', 'info', 'warn', 'error', 'debug', 'trace'].map((name) => [name, () => undefined]),
);

/** A world of its own for one mutant, so that nothing it breaks is left for the next one. */
async function openWorld(awake) {
	const counter = { calls: 0, limit: Infinity, seen: new Uint8Array(Number(mutants)) };
	const isAwake = (id) => {
		if (++counter.calls > counter.limit) throw new Error('This goes on for ever.');
		counter.seen[id] = 1;
		return id === awake;
	};
	const page = needsPage === 'true' ? await openPage() : null;
	const start = page === null ? script.runInThisContext() : script.runInContext(page.getVmContext());
	const module = { exports: {} };
	start(require, module, rootDir, path.resolve(scriptFile), isAwake);
	return { load: module.exports.load, counter, close: () => page?.teardown() };
}

/** What jest gives its tests of pages. */
async function openPage() {
	const { TestEnvironment } = require('jest-environment-jsdom');
	const projectConfig = { rootDir, globals: {}, testEnvironmentOptions: {}, fakeTimers: {} };
	const page = new TestEnvironment(
		{ globalConfig: {}, projectConfig },
		{ console: silent, docblockPragmas: {}, testPath: path.join(rootDir, 'tests/mutation/all.test.ts') },
	);
	await page.setup();
	const { moduleMocker: mocker, fakeTimersModern: timers } = page;
	page.global.console = silent;
	page.global.jest = {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: () => mocker.restoreAllMocks(),
		useFakeTimers: (options) => timers.useFakeTimers(options),
		useRealTimers: () => timers.useRealTimers(),
		advanceTimersByTimeAsync: (time) => timers.advanceTimersByTimeAsync(time),
	};
	return page;
}

/** Null, or why the test failed. */
async function failure({ run }, counter) {
	stray = null;
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`It took longer than ${patience} ms.`)), patience);
	});
	try {
		await Promise.race([run(), late]);
	} catch (thrown) {
		return String(thrown?.message ?? thrown);
	} finally {
		clearTimeout(timer);
	}
	if (counter.calls > counter.limit) return 'It goes on for ever.';
	return stray === null ? null : String(stray.thrown);
}

const seenIn = ({ seen }) => Array.from(seen.keys()).filter((id) => seen[id] === 1);

/** Each test of the file with what it reaches; what loading the file reaches, every test of it does. */
async function survey(file) {
	const { load, counter, close } = await openWorld(-1);
	const opened = performance.now();
	const tests = load(file);
	const loadingTime = performance.now() - opened;
	const loading = seenIn(counter);
	const found = [];
	for (const test of tests) {
		counter.seen.fill(0);
		counter.calls = 0;
		const begun = performance.now();
		const failed = await failure(test, counter);
		found.push({
			name: test.name,
			failed: failed !== null,
			ms: performance.now() - begun,
			calls: counter.calls,
			reached: seenIn(counter),
		});
	}
	await close();
	return { loading, loadingTime, tests: found };
}

/** The file of the test that notices, and which of its tests it is; null when none does. */
async function attempt(mutant, plan) {
	const caught = await firstFailure(mutant, plan);
	if (caught?.index === undefined || needsPage !== 'true') return caught;
	// Tests of the door wait, and on a busy computer one may wait in vain: only what fails twice has failed.
	const [own] = plan.filter(({ file }) => file === caught.file);
	const again = own.tests.filter(({ index }) => index === caught.index);
	if ((await firstFailure(mutant, [{ ...own, tests: again }])) !== null) return caught;
	const others = own.tests.filter(({ index }) => index !== caught.index);
	return attempt(
		mutant,
		plan.map((each) => (each === own ? { ...own, tests: others } : each)),
	);
}

async function firstFailure(mutant, plan) {
	const { load, counter, close } = await openWorld(mutant);
	try {
		for (const { file, tests } of plan) {
			Object.assign(counter, { calls: 0, limit: 1e7 });
			let loaded;
			try {
				loaded = load(file);
			} catch {
				return { file };
			}
			for (const { index, limit } of tests) {
				Object.assign(counter, { calls: 0, limit });
				if (loaded[index] === undefined || (await failure(loaded[index], counter)) !== null) return { file, index };
			}
		}
		return null;
	} finally {
		counter.limit = Infinity;
		await close();
	}
}

process.on('message', ({ file, mutant, plan }) => {
	(file === undefined ? attempt(mutant, plan) : survey(file)).then(
		(answer) => process.send({ answer }),
		(error) => process.send({ error: String(error?.stack ?? error) }),
	);
});
