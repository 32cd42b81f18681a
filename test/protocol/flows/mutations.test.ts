import { expect, it } from '@jest/globals';
import { makeKey, optionsFor, post, submission, withEndpoint } from './support/endpoint';

/**
 * `WAYFARE_MUTATIONS=100000 npx jest test/protocol/flows/mutations` runs the full number; the seed makes a failure
 * come back.
 */
const total = Number(process.env['WAYFARE_MUTATIONS'] ?? 4000);
const seed = Number(process.env['WAYFARE_SEED'] ?? 1);

/** mulberry32: small, and the same everywhere. */
function random(state: number) {
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const below = (next: () => number, limit: number) => Math.floor(next() * limit);

/** Bytes changed, cut, doubled, swapped or grown, at one place. */
function mangle(bytes: Buffer, next: () => number): Buffer {
	const at = below(next, bytes.length);
	const copy = Buffer.from(bytes);
	switch (below(next, 6)) {
		case 0:
			copy.writeUInt8(copy.readUInt8(at) ^ (1 << below(next, 8)), at);
			return copy;
		case 1:
			return copy.subarray(0, at);
		case 2:
			return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + below(next, 20))]);
		case 3:
			return Buffer.concat([copy, copy.subarray(at)]);
		case 4:
			copy.writeUInt8(below(next, 256), at);
			return copy;
		default:
			return Buffer.concat([
				copy.subarray(0, at),
				Buffer.from([below(next, 256), below(next, 256)]),
				copy.subarray(at),
			]);
	}
}

/** One mutation: of a decoded field, then encoded again, or of the body as it is. */
function mutate(body: string, next: () => number): Buffer {
	const names = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'];
	const name = names[below(next, 4)];
	if (name === undefined) return mangle(Buffer.from(body), next);
	const fields = JSON.parse(body) as Record<string, string>;
	const bytes = Buffer.from(fields[name] ?? '', 'base64');
	return Buffer.from(JSON.stringify({ ...fields, [name]: mangle(bytes, next).toString('base64') }));
}

/** The three fields as the endpoint must read them; a body that still says the same is not a mutation. */
function meaning(body: Buffer | string): string {
	try {
		const fields = JSON.parse(body.toString()) as Record<string, unknown> | null;
		return JSON.stringify([
			fields?.['encrypted_flow_data'],
			fields?.['encrypted_aes_key'],
			fields?.['initial_vector'],
		]);
	} catch {
		return 'none';
	}
}

it(`answers ${total} mutated requests with 421 or 432, and none of them with 200`, async () => {
	const made = makeKey();
	const { phone } = made;
	const next = random(seed);
	await withEndpoint(optionsFor(made, { queueLimit: 2000 }), async (endpoint) => {
		const seen: Record<string, number> = {};
		const wrong: string[] = [];
		const batch = 100;
		for (let done = 0; done < total; done += batch) {
			const { body } = await phone.seal(submission());
			const mutants = Array.from({ length: batch }, () => mutate(body, next)).filter(
				(mutant) => meaning(mutant) !== meaning(body),
			);
			await Promise.all(
				mutants.map(async (mutant) => {
					const signed = next() < 0.9;
					const signature = signed ? phone.sign(mutant) : phone.sign(body);
					const answer = await post(endpoint, mutant, signature);
					seen[answer.status] = (seen[answer.status] ?? 0) + 1;
					const expected = signed ? 421 : 432;
					if (answer.status !== expected || answer.body !== '')
						wrong.push(`${answer.status} instead of ${expected}: ${mutant.toString('base64')}`);
				}),
			);
		}
		expect(wrong).toEqual([]);
		expect(Object.keys(seen)).toEqual(['421', '432']);
		// The endpoint is as alive as before.
		const sealed = await phone.seal(submission());
		const answer = await post(endpoint, sealed.body, phone.sign(sealed.body));
		expect(await sealed.open(answer.body)).toMatchObject({ screen: 'ECHO' });
	});
}, 600_000);
