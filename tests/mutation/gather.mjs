// The words that tests are written in, `test` and `describe` and what goes with them, for running single tests of a file one by one.

const gone = () => undefined;

/** @param {Record<string, () => unknown>} files what evaluates each file of tests */
export function gather(expect, bind, files) {
	let block = null;
	let tests = [];
	const inBlock = (name, fn) => {
		block = { name, outer: block, before: [], after: [], once: [] };
		fn();
		block = block.outer;
	};
	const add = (name, fn) => tests.push({ name: `${titleOf(block)}${name}`, fn, block });
	const describe = Object.assign((name, fn) => inBlock(name, fn), { each: bind(inBlock, false), skip: gone });
	const skip = Object.assign(gone, { each: () => gone });
	const test = Object.assign((name, fn) => add(name, fn), { each: bind(add, false), skip });
	Object.assign(globalThis, {
		expect,
		describe,
		test,
		it: test,
		beforeAll: (fn) => block.once.push(fn),
		beforeEach: (fn) => block.before.push(fn),
		afterEach: (fn) => block.after.unshift(fn),
		afterAll: gone,
	});
	return (file) => {
		tests = [];
		inBlock('', files[file]);
		return tests.map(({ name, fn, block: own }) => ({ name, run: () => run(fn, blocksOf(own)) }));
	};
}

const blocksOf = (block) => (block === null ? [] : [...blocksOf(block.outer), block]);
const titleOf = (block) =>
	blocksOf(block)
		.map(({ name }) => (name === '' ? '' : `${name} `))
		.join('');

async function run(fn, blocks) {
	for (const { once } of blocks) for (const hook of once.splice(0)) await hook();
	try {
		for (const { before } of blocks) for (const hook of before) await hook();
		await fn();
	} finally {
		for (const { after } of [...blocks].reverse()) for (const hook of after) await hook();
	}
}
