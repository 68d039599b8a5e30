// Three kinds of test: core (no app at all), the shell against the stand-in app, and the page in a real browser.
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const transform = {
	'\\.md$': '<rootDir>/tests/rig/text-file-transform.cjs',
	'\\.[cm]?[tj]sx?$': [
		'@swc/jest',
		{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
	],
};
const common = {
	rootDir,
	transform,
	// Packages that ship only ES modules, and what they import.
	transformIgnorePatterns: ['/node_modules/(?!(marked|fast-check|pure-rand|temporal-polyfill|ical\\.js)/)'],
	// Sources before builds: with the default order a built main.js would be tested instead of main.ts.
	moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json'],
	modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/tests/e2e/obsidian'],
};

export default {
	rootDir,
	projects: [
		{
			...common,
			displayName: 'core',
			testEnvironment: 'node',
			testMatch: ['<rootDir>/tests/core/**/*.test.ts', '<rootDir>/tests/golden/**/*.test.ts'],
		},
		{
			...common,
			displayName: 'rig',
			testEnvironment: 'node',
			moduleNameMapper: { '^obsidian$': '<rootDir>/tests/rig/obsidian.ts' },
			testMatch: ['<rootDir>/tests/rig/**/*.test.ts'],
		},
		{
			...common,
			displayName: 'project',
			testEnvironment: 'node',
			testMatch: ['<rootDir>/tests/project/**/*.test.ts'],
		},
		{
			...common,
			displayName: 'obsidian',
			testEnvironment: 'jsdom',
			globalSetup: '<rootDir>/tests/host/build-for-jest.cjs',
			setupFiles: ['<rootDir>/tests/host/jsdom-gaps.cjs'],
			moduleNameMapper: { '^obsidian$': '<rootDir>/.build/obsidian-host.cjs' },
			testMatch: ['obsidian', 'host', 'docs'].map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
		},
		{
			...common,
			displayName: 'e2e',
			testEnvironment: 'node',
			testMatch: ['<rootDir>/tests/e2e/**/*.test.ts', '<rootDir>/tests/workbench/**/*.test.ts'],
		},
	],
};
