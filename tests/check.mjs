// `npm test`: everything a change must pass, on a fresh clone too. Stops at the first stage that fails.
//   npm test                     all of it
//   npm test -- --only types     one stage: types, lint, format, unused, build, tests
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const windows = process.platform === 'win32';

function run(command, args) {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: windows });
	if (error) throw error;
	return status ?? 1;
}

/** A package's own program, without asking npm to find it. */
const bin = (name, ...args) => run(process.execPath, [`node_modules/${name}`, ...args]);

if (Number(process.versions.node.split('.')[0]) < 20) {
	console.error(`Node 20 or newer is needed; this is ${process.version}.`);
	process.exit(1);
}
if (!existsSync('node_modules/.package-lock.json')) {
	console.log('Installing the packages of the lock file …');
	const status = run('npm', ['ci', '--no-audit', '--no-fund']);
	if (status !== 0) process.exit(status);
}

const report = '.build/jest.json';
const stages = {
	types: () => bin('typescript/bin/tsc', '--noEmit'),
	lint: () => bin('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
	format: () => bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
	unused: () => bin('knip/bin/knip.js'),
	build: () => run(process.execPath, ['esbuild.config.mjs']),
	tests: () => {
		mkdirSync('.build', { recursive: true });
		return bin(
			'jest/bin/jest.js',
			'--config',
			'tests/jest.config.mjs',
			'--maxWorkers=2',
			'--json',
			`--outputFile=${report}`,
		);
	},
};

const only = process.argv.indexOf('--only') === -1 ? null : process.argv[process.argv.indexOf('--only') + 1];
if (only !== null && !(only in stages)) {
	console.error(`No stage is called "${only}". There are: ${Object.keys(stages).join(', ')}.`);
	process.exit(1);
}

for (const [name, stage] of Object.entries(stages)) {
	if (only !== null && only !== name) continue;
	const begun = process.hrtime.bigint();
	console.log(`\n── ${name}`);
	const status = stage();
	if (status !== 0 && name !== 'tests') {
		console.error(`\n${name} failed.`);
		process.exit(status);
	}
	console.log(`── ${name} took ${Math.round(Number(process.hrtime.bigint() - begun) / 1e8) / 10} s`);
	if (name === 'tests') {
		const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
		console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
		process.exitCode = status;
	}
}
