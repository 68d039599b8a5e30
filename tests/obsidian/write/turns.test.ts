// Changes of one file take turns: nothing is begun before what was asked for earlier has ended, and nothing after its caller was told.
import { makeTurns, type Turn } from '../../../src/obsidian/write/turns';

/** A task that ends when it is told to. */
function held(said: string[], name: string) {
	let end: (failure?: Error) => void = () => undefined;
	const done = new Promise<void>((resolve, reject) => {
		end = (failure) => (failure === undefined ? resolve() : reject(failure));
	});
	const task = async (): Promise<string> => {
		said.push(`${name} begins`);
		await done;
		said.push(`${name} ends`);
		return name;
	};
	return { task, end: (failure?: Error) => end(failure) };
}

const late = () => 'late';
/** All that can go on without a clock has gone on. */
const settled = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a task begins when all earlier ones of its file have ended, and those of other files go on meanwhile', async () => {
	const said: string[] = [];
	const turns = makeTurns(1000);
	const [a, b, c, other] = ['a', 'b', 'c', 'other'].map((name) => held(said, name));
	if (!a || !b || !c || !other) throw new Error('There are four.');
	const answers = [turns.run('note', a.task, late), turns.run('note', b.task, late)];
	answers.push(turns.run('second note', other.task, late));
	await settled();
	expect(said).toEqual(['a begins', 'other begins']);
	a.end();
	await settled();
	// One that comes while the second is at work waits for it, though the first is long gone.
	answers.push(turns.run('note', c.task, late));
	await settled();
	expect(said.slice(2)).toEqual(['a ends', 'b begins']);
	b.end();
	await settled();
	expect(said.slice(4)).toEqual(['b ends', 'c begins']);
	c.end();
	other.end();
	expect(await Promise.all(answers)).toEqual(['a', 'b', 'other', 'c']);
});

test('a task that fails fails for its caller alone', async () => {
	const said: string[] = [];
	const turns = makeTurns(1000);
	const [a, b] = [held(said, 'a'), held(said, 'b')];
	const failed = turns.run('note', a.task, late);
	const next = turns.run('note', b.task, late);
	a.end(new Error('The disk is gone.'));
	b.end();
	await expect(failed).rejects.toThrow('The disk is gone.');
	expect(await next).toBe('b');
	expect(said).toEqual(['a begins', 'b begins', 'b ends']);
});

test('a caller is told when the limit is over, and a task that has not begun by then never does', async () => {
	const said: string[] = [];
	const turns = makeTurns(1000);
	const [a, b, c] = [held(said, 'a'), held(said, 'b'), held(said, 'c')];
	let turn: Turn | null = null;
	const first = turns.run('note', (own) => ((turn = own), a.task()), late);
	const second = turns.run('note', b.task, late);
	await jest.advanceTimersByTimeAsync(999);
	expect(turn).toEqual({ over: false, writing: false });
	await jest.advanceTimersByTimeAsync(1);
	expect(turn).toEqual({ over: true, writing: false });
	expect(await Promise.all([first, second])).toEqual(['late', 'late']);
	const third = turns.run('note', c.task, late);
	a.end();
	b.end();
	c.end();
	expect(await third).toBe('c');
	expect(said).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
});

test('nobody is told of a limit who has been answered', async () => {
	let told = 0;
	const answer = await makeTurns(1000).run(
		'note',
		async () => 'done',
		() => `${told++}`,
	);
	await jest.advanceTimersByTimeAsync(5000);
	expect([answer, told]).toEqual(['done', 0]);
});
