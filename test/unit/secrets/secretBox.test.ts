import { describe, expect, it } from '@jest/globals';
import { SecretBox } from '../../../engine/src/secrets/SecretBox';

const nonce = Buffer.alloc(12, 7);
const box = new SecretBox('the key of today');
const sealed = box.seal('told to nobody', 'here', nonce);

describe('A sealed secret', () => {
	it('opens under its key, in its place, and nowhere else', () => {
		expect(sealed).not.toContain('nobody');
		expect(box.open(sealed, 'here')).toBe('told to nobody');
		expect(box.open(sealed, 'there')).toBeNull();
		expect(new SecretBox('another key').open(sealed, 'here')).toBeNull();
	});

	it('opens under a key that is old, which seals nothing more', () => {
		const next = new SecretBox('the key of tomorrow', ['the key of today']);
		expect(next.open(sealed, 'here')).toBe('told to nobody');
		expect([next.isCurrent(sealed), box.isCurrent(sealed)]).toEqual([false, true]);
		const anew = next.seal('told to nobody', 'here', nonce);
		expect([next.isCurrent(anew), box.open(anew, 'here')]).toEqual([true, null]);
	});

	it('opens as it was sealed by the release before', () => {
		const old = 'v1.BwcHBwcHBwcHBwcHQSnahaRAObCKANZG18lTgrI0WQhU4nqNiCJV2LUi';
		expect(box.open(old, 'anywhere')).toBe('told to nobody');
		expect(box.isCurrent(old)).toBe(false);
		expect(new SecretBox('another key').open(old, 'anywhere')).toBeNull();
	});

	it('does not open once a single byte of it changed', () => {
		const [version, id, text = ''] = sealed.split('.');
		const bytes = Buffer.from(text, 'base64url');
		for (const at of bytes.keys()) {
			const changed = Buffer.from(bytes);
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(box.open(`${version}.${id}.${changed.toString('base64url')}`, 'here')).toBeNull();
		}
	});

	it.each(['', 'v2.', 'v1.AAAA', 'v2.00000000.AAAA', 'plain text'])('is not %j', (text) => {
		expect(box.open(text, 'here')).toBeNull();
	});
});
