// What the tests of this folder say of each action.
import { stopTheClock, tryEveryFault, type Action } from './trial';

/** One test for each action, with nothing left unhandled anywhere. */
export function holdUnderEveryFault(actions: Readonly<Record<string, Action>>, title: string): void {
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

	test.each(Object.entries(actions))(
		title,
		async (_name, action) => {
			const { wrong } = await tryEveryFault(action);
			expect(wrong).toEqual([]);
			expect(loose).toEqual([]);
		},
		120_000,
	);
}
