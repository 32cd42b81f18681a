import { describe, expect, it } from '@jest/globals';
import { backoff } from '../../../engine/src/forward/backoff';
import { seal, sealingKey, unseal } from '../../../engine/src/forward/seal';

const key = sealingKey('the app secret');
const nonce = Buffer.alloc(12, 7);

describe('A sealed secret', () => {
	it('opens under the same app secret and under no other', () => {
		const sealed = seal('told to nobody', key, nonce);
		expect(sealed).not.toContain('nobody');
		expect(unseal(sealed, key)).toBe('told to nobody');
		expect(unseal(sealed, sealingKey('another app secret'))).toBeNull();
	});

	it('does not open once a single byte of it changed', () => {
		const bytes = Buffer.from(seal('told to nobody', key, nonce).slice(3), 'base64url');
		for (const at of bytes.keys()) {
			const changed = Buffer.from(bytes);
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(unseal(`v1.${changed.toString('base64url')}`, key)).toBeNull();
		}
	});

	it.each(['', 'v1.', 'v1.AAAA', 'plain text'])('is not %j', (text) => {
		expect(unseal(text, key)).toBeNull();
	});
});

describe('The wait before another try', () => {
	it('doubles up to five minutes, half of it by chance', () => {
		expect([1, 2, 3, 4, 30].map((tries) => backoff(tries, 1))).toEqual([
			1000, 2000, 4000, 8000, 300_000,
		]);
		expect(backoff(1, 0)).toBe(500);
	});
});
