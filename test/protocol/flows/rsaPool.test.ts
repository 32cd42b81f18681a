import { afterEach, expect, it } from '@jest/globals';
import { constants, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import type { FlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { loadFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { RsaPool, type RsaPoolOptions } from '../../../flows-endpoint/src/rsa/RsaPool';

const number = '106540352242922';
const pools: RsaPool[] = [];

const open = (options: RsaPoolOptions): RsaPool => {
	const pool = new RsaPool(options);
	pools.push(pool);
	return pool;
};

afterEach(async () => {
	await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function keyPair() {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const key = loadFlowKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
	const padding = constants.RSA_PKCS1_OAEP_PADDING;
	const wrap = (bytes: Uint8Array) =>
		publicEncrypt({ key: publicKey, padding, oaepHash: 'sha256' }, bytes);
	return { key, wrap };
}

const [mine, other] = [keyPair(), keyPair()];
const keysOf = (...keys: FlowKey[]) => new Map([[number, keys]]);

/** A key that no thread can import. */
const broken = { ...mine.key, privateKey: { export: () => Buffer.from('no key') } } as never;

it('opens each with its own key, also past the number of jobs at which 32 bits wrap', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 2, queueLimit: 64 });
	for (let round = 0; round < 5; round++) {
		const secrets = Array.from({ length: 60 }, () => randomBytes(16));
		const opened = await Promise.all(
			secrets.map((secret) => pool.unwrap(number, mine.wrap(secret))),
		);
		expect(opened.map((bytes) => Buffer.from(bytes ?? []))).toEqual(secrets);
	}
});

it('opens nothing of another key, of another length or for a number without keys', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 1 });
	const secret = randomBytes(16);
	const tried = [
		pool.unwrap(number, other.wrap(secret)),
		pool.unwrap(number, mine.wrap(randomBytes(24))),
		pool.unwrap('1', mine.wrap(secret)),
		pool.unwrap(number, mine.wrap(secret)),
	];
	expect(await Promise.all(tried)).toEqual([
		undefined,
		undefined,
		undefined,
		new Uint8Array(secret),
	]);
});

it('knows new keys for whatever is given after them, the old one among them or not', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 2 });
	const [first, second] = [randomBytes(16), randomBytes(16)];
	const isOpened = async () => [
		(await pool.unwrap(number, mine.wrap(first))) !== undefined,
		(await pool.unwrap(number, other.wrap(second))) !== undefined,
		(await pool.unwrap('2', other.wrap(second))) !== undefined,
	];
	expect(await isOpened()).toEqual([true, false, false]);
	pool.setKeys(
		new Map([
			[number, [other.key, mine.key]],
			['2', [other.key]],
		]),
	);
	expect(await isOpened()).toEqual([true, true, true]);
	pool.setKeys(keysOf(other.key));
	expect(await isOpened()).toEqual([false, true, false]);
});

it('refuses at once what does not fit, and takes more when there is room again', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 2, queueLimit: 3 });
	const ask = () => pool.unwrap(number, mine.wrap(randomBytes(16)));
	const wrapped = Array.from({ length: 9 }, () => mine.wrap(randomBytes(16)));
	const ends = await Promise.allSettled(wrapped.map((bytes) => pool.unwrap(number, bytes)));
	// Two at work, three that wait.
	expect(ends.map(({ status }) => status)).toEqual([
		...Array<string>(5).fill('fulfilled'),
		...Array<string>(4).fill('rejected'),
	]);
	expect(await ask()).toHaveLength(16);
});

it('refuses what waits when it is closed, and its threads end in the middle of their rest', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 2 });
	await pool.unwrap(number, mine.wrap(randomBytes(16)));
	const waiting = Array.from({ length: 20 }, () => pool.unwrap(number, mine.wrap(randomBytes(16))));
	const ends = Promise.allSettled(waiting);
	await pool.close();
	expect((await ends).every(({ status }) => status === 'rejected')).toBe(true);
	await expect(pool.unwrap(number, mine.wrap(randomBytes(16)))).rejects.toThrow('full or closed');
});

it('fails the job at which a thread dies, and closes where none can run', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 1 });
	await pool.unwrap(number, mine.wrap(randomBytes(16)));
	pool.setKeys(keysOf(broken));
	const fatal = pool.unwrap(number, mine.wrap(randomBytes(16)));
	const behind = pool.unwrap(number, mine.wrap(randomBytes(16)));
	await expect(fatal).rejects.toThrow('An RSA thread died');
	await expect(behind).rejects.toThrow('has closed');
});

it('goes on with another thread when one dies', async () => {
	const pool = open({ keys: keysOf(mine.key), threads: 1 });
	await pool.unwrap(number, mine.wrap(randomBytes(16)));
	pool.setKeys(keysOf(broken));
	const fatal = pool.unwrap(number, mine.wrap(randomBytes(16)));
	pool.setKeys(keysOf(mine.key));
	await expect(fatal).rejects.toThrow('An RSA thread died');
	expect(await pool.unwrap(number, mine.wrap(randomBytes(16)))).toHaveLength(16);
});
