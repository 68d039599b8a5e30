// What the tests of this folder have in common: a clock that stands, and nothing left unhandled anywhere.
import { stopTheClock, tryEveryFault, type Action } from './trial';

let loose: unknown[] = [];
const collect = (reason: unknown) => void loose.push(reason);

beforeEach(() => {
	loose = [];
	process.on('unhandledRejection', collect);
	// Refusals are logged as well; that they are said is what is tested.
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
	stopTheClock();
});
afterEach(() => {
	process.off('unhandledRejection', collect);
	jest.useRealTimers();
	jest.restoreAllMocks();
});

export async function expectToHold(action: Action): Promise<void> {
	const { wrong } = await tryEveryFault(action);
	expect(wrong).toEqual([]);
	expect(loose).toEqual([]);
}
