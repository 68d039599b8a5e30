// The ordinary tests, with a transform that puts the mutant in.
import ordinary from '../jest.config.mjs';

export default {
	...ordinary,
	projects: ordinary.projects
		.filter(({ displayName }) => ['core', 'obsidian'].includes(displayName))
		.map(({ transform, testEnvironment, ...project }) => ({
			...project,
			testEnvironment: `<rootDir>/tests/mutation/${testEnvironment}-environment.cjs`,
			setupFiles: [...(project.setupFiles ?? []), '<rootDir>/tests/mutation/end-on-failure.cjs'],
			roots: ['<rootDir>/src', '<rootDir>/tests'],
			transform: Object.fromEntries(
				Object.entries(transform).map(([files, by]) => [
					files,
					Array.isArray(by) ? '<rootDir>/tests/mutation/transform.cjs' : by,
				]),
			),
		})),
};
