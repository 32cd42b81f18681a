import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiToken, fixedToken, hashedToken, hashToken } from '../../../engine/src/access/apiToken';
import { GuessLimit } from '../../../engine/src/access/GuessLimit';
import { TokenBook } from '../../../engine/src/access/TokenBook';
import { TokenFile } from '../../../engine/src/access/TokenFile';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const someone = { id: 't1', name: 'Ana', role: 'owner' } as const;
const bytes = (fill: number) => new Uint8Array(32).fill(fill);

describe('A token', () => {
	it('holds 256 random bits and a prefix that scanners know', () => {
		expect(apiToken(bytes(7))).toMatch(/^wfr_[\w-]{43}$/);
		expect(apiToken(bytes(7))).not.toBe(apiToken(bytes(8)));
		expect(() => apiToken(new Uint8Array(16))).toThrow(RangeError);
	});

	it.each([
		['in clear', fixedToken('right')],
		['by its hash', hashedToken(hashToken('right'), someone)],
	])('known %s is told from any other', (_name, check) => {
		expect(check('right')).toMatchObject({ role: 'owner' });
		for (const wrong of ['', 'Right', 'right ', 'rightt', 'righ', hashToken('right')])
			expect(check(wrong)).toBeNull();
	});

	it('is nobody’s when the stored hash is damaged', () => {
		for (const hash of ['', 'zz', hashToken('right').slice(2)])
			expect(hashedToken(hash, someone)('right')).toBeNull();
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
		expect([file.exists(), check('')]).toEqual([false, null]);
		const first = file.rotate(bytes(1));
		expect(check(first)).toMatchObject({ role: 'owner' });
		const second = new TokenFile(folder.path).rotate(bytes(2));
		expect([check(first), check(second)]).toEqual([
			null,
			{ id: 'owner', name: 'owner', role: 'owner' },
		]);
		expect(file.exists()).toBe(true);
	});

	it('that cannot be read is an error, not a runner without a token', () => {
		mkdirSync(path.join(folder.path, 'api-token.sha256'));
		expect(() => new TokenFile(folder.path).exists()).toThrow(/EISDIR/);
	});
});

describe('The token book', () => {
	let folder: ReturnType<typeof temporaryFolder>;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('tells whose a token is, of those that are not revoked', () => {
		const book = new TokenBook(folder.path);
		const { check } = new TokenBook(folder.path);
		expect(check('')).toBeNull();
		const ana = book.create({ name: 'Ana', role: 'agent' }, bytes(1), 1000);
		const ben = book.create({ name: 'Ben', role: 'viewer' }, bytes(2), 2000);
		expect(check(ana.token)).toEqual({ id: ana.entry.id, name: 'Ana', role: 'agent' });
		expect(check(ben.token)).toMatchObject({ name: 'Ben', role: 'viewer' });
		expect(book.revoke(ana.entry.id, 3000)).toMatchObject({ revokedAt: 3000 });
		expect([check(ana.token), check(ben.token)?.name]).toEqual([null, 'Ben']);
		expect(book.revoke('nobody', 4000)).toBeNull();
		expect(book.list().map(({ name, revokedAt }) => [name, revokedAt])).toEqual([
			['Ana', 3000],
			['Ben', null],
		]);
	});

	it('that cannot be read is an error, not a book without tokens', () => {
		mkdirSync(path.join(folder.path, 'api-tokens.json'));
		expect(() => new TokenBook(folder.path).list()).toThrow(/EISDIR/);
	});

	it('keeps only hashes, for the owner’s eyes', () => {
		const { token, entry } = new TokenBook(folder.path).create(
			{ name: 'Ana', role: 'agent' },
			bytes(1),
			1000,
		);
		expect(entry.id).toMatch(/^t[0-9a-f]{12}$/);
		for (const name of readdirSync(folder.path)) {
			const file = path.join(folder.path, name);
			expect(readFileSync(file, 'utf8')).not.toContain(token);
			expect(statSync(file).mode & 0o777).toBe(0o600);
		}
	});
});

describe('Wrong guesses', () => {
	let now = 0;
	const limit = new GuessLimit(() => now);
	const guess = (address: string, times: number) => {
		for (let count = 0; count < times; count++) limit.wrong(address);
	};

	it('are ten a minute for an address, and for the neighbourhood of an IPv6 one', () => {
		guess('192.0.2.1', 9);
		expect(limit.waitSeconds('192.0.2.1')).toBe(0);
		guess('192.0.2.1', 1);
		expect(limit.waitSeconds('192.0.2.1')).toBe(60);
		expect(limit.waitSeconds('192.0.2.2')).toBe(0);
		guess('2001:db8:1:2::1', 5);
		guess('2001:db8:1:2:3:4:5:6', 5);
		expect(limit.waitSeconds('2001:db8:1:2:ffff::')).toBe(60);
		expect(limit.waitSeconds('2001:db8:1:3::1')).toBe(0);
		now += 59_500;
		expect(limit.waitSeconds('192.0.2.1')).toBe(1);
		now += 500;
		expect(limit.waitSeconds('192.0.2.1')).toBe(0);
		guess('192.0.2.1', 9);
		expect(limit.waitSeconds('192.0.2.1')).toBe(0);
	});

	it('of ever new addresses cost no memory', () => {
		for (let count = 0; count < 30_000; count++) limit.wrong(`10.${count >> 8}.${count & 255}.1`);
		guess('192.0.2.9', 10);
		expect(limit.waitSeconds('192.0.2.9')).toBe(60);
	});
});
