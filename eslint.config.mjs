// Obsidian's own rules for the plugin at error level, none switched off; the rooms and who may import whom.
import css from '@eslint/css';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { libraryOwners, rooms, sideRooms } from './tests/project/rooms.mjs';

/** The recommended set as it is, with every warning raised to an error. */
const recommended = [...obsidianmd.configs.recommended].map((config) => ({
	...config,
	...(config.rules && { rules: Object.fromEntries(Object.entries(config.rules).map(raise)) }),
}));

function raise([rule, setting]) {
	const list = Array.isArray(setting) ? setting : [setting];
	const severity = list[0] === 'warn' || list[0] === 1 ? 'error' : list[0];
	return [rule, [severity, ...list.slice(1)]];
}

function roomRule(room) {
	const own = rooms.indexOf(room);
	const closed = rooms.filter(
		(other, at) => at > own || (sideRooms.includes(room) && sideRooms.includes(other) && other !== room),
	);
	const libraries = Object.entries(libraryOwners)
		.filter(([, owner]) => owner !== room)
		.map(([library]) => library);
	return {
		files: [`src/core/${room}/**/*.ts`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^obsidian$|^@codemirror/|(^|/)obsidian/',
							message: 'Core knows nothing of the app, not even a type: take a plain value or a callback.',
						},
						{ regex: '(^|/)templates/', message: 'Core gets template texts as arguments.' },
						...(closed.length > 0
							? [
									{
										regex: `^\\.\\./(${closed.join('|')})/`,
										message: `core/${room} stands before this room: exchange plain facts, or move the composition to core/action.`,
									},
								]
							: []),
						...(libraries.length > 0
							? [
									{
										regex: `^(${libraries.join('|')})(/|$)`,
										message: 'This library belongs to one room of core only: call that room.',
									},
								]
							: []),
						...(room === 'template'
							? [
									{
										regex: '^handlebars$',
										message: 'The root brings the compiler and its Function with it: import the parser alone.',
									},
								]
							: []),
					],
				},
			],
		},
	};
}

export default defineConfig([
	globalIgnores(['node_modules', 'main.js', '.build', 'coverage', 'tests/e2e/obsidian/node_modules']),
	{
		files: ['src/**/*.ts'],
		extends: [recommended],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
	{ files: ['package.json'], extends: [recommended.filter((config) => config.files?.includes('package.json'))] },
	{
		files: ['src/**/*.ts'],
		rules: {
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
		},
	},
	{
		files: ['src/core/**/*.ts'],
		languageOptions: { globals: {} },
		rules: {
			'no-console': 'error',
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'navigator',
				'app',
				'fetch',
				'localStorage',
				'setTimeout',
				'performance',
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'The clock is an argument.' },
				{ object: 'Math', property: 'random', message: 'Randomness is an argument.' },
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
				{
					selector: "NewExpression[callee.name='Date'][arguments.0.type='Literal']",
					message: "A date's text is read in one zone or another depending on its form: use core/show.",
				},
			],
		},
	},
	// A table of texts, read by area; splitting it would only hide where a text stands.
	{ files: ['src/core/strings.ts'], rules: { 'max-lines': 'off' } },
	...rooms.map(roomRule),
	{
		files: ['src/core/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^obsidian$|^@codemirror/|(^|/)obsidian/',
							message: 'Core knows nothing of the app, not even a type.',
						},
					],
				},
			],
		},
	},
	{
		files: ['tests/**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['**/*.mjs', '**/*.cjs'],
		extends: [js.configs.recommended],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
	{
		files: ['**/*.css'],
		plugins: { css },
		language: 'css/css',
		extends: ['css/recommended'],
		rules: { 'css/no-invalid-properties': ['error', { allowUnknownVariables: true }], 'css/use-baseline': 'off' },
	},
]);
