import { heldNumbers, nextNumber, padNumber } from '../../../src/core/show/numbering';

const free = { number: 7, date: null, videoId: null, cancelled: null };

describe('A number', () => {
	test('is held by a note that is dated or has a video, and free again when it is cancelled', () => {
		const held = heldNumbers([
			free,
			{ ...free, number: 8, date: '2023-12-01' },
			{ ...free, number: 9, videoId: 'xDrA7Ly3ovU' },
			{ ...free, number: 10, date: '2023-12-01', cancelled: '2023-11-20' },
			{ ...free, number: null, date: '2023-12-01' },
		]);
		expect(held).toEqual([8, 9]);
	});

	test('is the first one of the show, then one more than the highest held', () => {
		expect(nextNumber({ firstNumber: 0 }, [])).toBe(0);
		expect(nextNumber({ firstNumber: 1 }, [3, 29, 12])).toBe(30);
		expect(nextNumber({ firstNumber: 20 }, [0])).toBe(1);
	});

	test('is padded to the width of the show', () => {
		expect(padNumber({ numberWidth: 3 }, 5)).toBe('005');
		expect(padNumber({ numberWidth: 2 }, 120)).toBe('120');
	});
});
