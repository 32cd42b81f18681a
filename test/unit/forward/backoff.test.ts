import { describe, expect, it } from '@jest/globals';
import { backoff } from '../../../engine/src/forward/backoff';

describe('The wait before another try', () => {
	it('doubles up to five minutes, half of it by chance', () => {
		expect([1, 2, 3, 4, 30].map((tries) => backoff(tries, 1))).toEqual([
			1000, 2000, 4000, 8000, 300_000,
		]);
		expect(backoff(1, 0)).toBe(500);
	});
});
