// Mutants that no test can notice, because what they change cannot be seen from outside. They are left out of the score. Each names the
// module, a piece of the line it stands in, and the change; one that a test does notice fails the run, so that the list stays honest.
const onlyMemory =
	'A file whose changes have all ended is forgotten only to give its memory back: its next change waits for nothing.';
const nullCompares = 'Without a date there is nothing to compare: no day is before or after null.';

/** @type {readonly { file: string, line: string, change: string, why: string }[]} */
export const equivalents = [
	{
		file: 'src/core/action/episode-change.ts',
		line: 'line.find((other)',
		change: 'date === null → false',
		why: nullCompares,
	},
	{
		file: 'src/core/action/episode-change.ts',
		line: 'line.findLast((other)',
		change: 'date === null → false',
		why: nullCompares,
	},
	{
		file: 'src/core/checklist/task-place.ts',
		line: 'while ((outline.headings',
		change: '< → <=',
		why: 'No line is a heading and a task.',
	},
	{
		file: 'src/obsidian/write/turns.ts',
		line: 'void tail.then(',
		change: 'void tail.then(() => { if (tails.get(key) === tail) tails.delete(key); }); → ;',
		why: onlyMemory,
	},
	{
		file: 'src/obsidian/write/turns.ts',
		line: 'void tail.then(',
		change: '{ if (tails.get(key) === tail) tails.delete(key); } → {}',
		why: onlyMemory,
	},
	{
		file: 'src/obsidian/write/turns.ts',
		line: 'if (tails.get(key) === tail)',
		change: 'tails.get(key) === tail → false',
		why: onlyMemory,
	},
	{
		file: 'src/obsidian/write/turns.ts',
		line: 'if (tails.get(key) === tail)',
		change: 'tails.delete(key); → ;',
		why: onlyMemory,
	},
];
