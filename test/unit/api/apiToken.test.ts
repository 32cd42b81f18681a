import { statSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiToken, fixedToken, hashedToken, hashToken } from '../../../engine/src/access/apiToken';
import { TokenFile } from '../../../engine/src/access/TokenFile';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);

describe('A token', () => {
	it('holds 256 random bits and a prefix that scanners know', () => {
		expect(apiToken(bytes(7))).toMatch(/^wfr_[\w-]{43}$/);
		expect(apiToken(bytes(7))).not.toBe(apiToken(bytes(8)));
		expect(() => apiToken(new Uint8Array(16))).toThrow(RangeError);
	});

	it.each([
		['in clear', fixedToken('right')],
		['by its hash', hashedToken(hashToken('right'))],
	])('known %s is told from any other', (_name, check) => {
		expect(check('right')).toBe(true);
		for (const wrong of ['', 'Right', 'right ', 'rightt', 'righ', hashToken('right')])
			expect(check(wrong)).toBe(false);
	});

	it('is nobody’s when the stored hash is damaged', () => {
		for (const hash of ['', 'zz', hashToken('right').slice(2)])
			expect(hashedToken(hash)('right')).toBe(false);
	});
});

describe('The token file', () => {
	let folder: ReturnType<typeof temporaryFolder>;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('keeps only the hash, for the owner’s eyes', () => {
		const data = path.join(folder.path, 'data');
		const token = new TokenFile(data).rotate(bytes(1));
		const [name = ''] = readdirSync(data);
		expect(readFileSync(path.join(data, name), 'utf8')).not.toContain(token);
		expect(statSync(path.join(data, name)).mode & 0o777).toBe(0o600);
		expect(statSync(data).mode & 0o777).toBe(0o700);
	});

	it('lets nobody in before there is a token, and only the newest afterwards, at once', () => {
		const file = new TokenFile(folder.path);
		const check = file.check;
		expect([file.exists(), check('')]).toEqual([false, false]);
		const first = file.rotate(bytes(1));
		expect(check(first)).toBe(true);
		const second = new TokenFile(folder.path).rotate(bytes(2));
		expect([check(first), check(second)]).toEqual([false, true]);
	});
});
