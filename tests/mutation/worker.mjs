// Runs the tests of one mutant after the other. A process of its own, because a mutant may never come to an end.
import { runCLI } from 'jest';
import config from './jest.config.mjs';

process.on('message', ({ mutant, tests }) => {
	process.env.OH_MUTANT = JSON.stringify(mutant ?? {});
	const options = {
		// What jest keeps of a file within a process it keeps per configuration: another mutant must be another one.
		config: JSON.stringify({
			...config,
			projects: config.projects.map((project) => ({ ...project, globals: { mutant } })),
		}),
		runTestsByPath: true,
		_: tests,
		$0: 'jest',
		runInBand: true,
		silent: true,
		reporters: [],
		watchman: false,
	};
	runCLI(options, [process.cwd()]).then(
		({ results }) => process.send({ caught: !results.success, ran: results.numTotalTests }),
		(error) => process.send({ error: String(error) }),
	);
});
