// Mutants that no test can notice, because what they change cannot be seen from outside. They are left out of the score. Each names the
// module, a piece of the line it stands in, and the change; one that a test does notice fails the run, so that the list stays honest.
/** @type {readonly { file: string, line: string, change: string, why: string }[]} */
export const equivalents = [];
