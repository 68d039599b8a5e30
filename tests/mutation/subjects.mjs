// The modules that change notes, and the tests that must notice when one of them is wrong. The quickest test stands first.
const text = (name, ...tests) => ({
	file: `src/core/text/${name}.ts`,
	tests: tests.map((test) => `tests/core/text/${test}.test.ts`),
});
const checklist = (name) => ({ file: `src/core/checklist/${name}.ts`, tests: ['tests/core/checklist/tick.test.ts'] });
const write = (name, ...tests) => ({
	file: `src/obsidian/write/${name}.ts`,
	tests: tests.map((test) => `tests/obsidian/write/${test}.test.ts`),
});

export const subjects = [
	text('edit', 'edit'),
	text('in-steps', 'in-steps'),
	text('property', 'property'),
	text('section', 'section'),
	text('task-line', 'task-line'),
	text('player', 'player'),
	checklist('tick'),
	checklist('task-place'),
	write('create-file', 'files'),
	write('door', 'edit-note', 'files'),
	write('edit-note', 'edit-note'),
	write('open-editor', 'edit-note'),
	write('place', 'files'),
	write('refusal', 'edit-note', 'files'),
	write('rename-note', 'rename-note', 'files'),
	write('take-back', 'edit-note'),
	write('turns', 'edit-note', 'files'),
];
