import { expect, it } from '@jest/globals';
import { show } from '../../../cloud-api/flowProtocol/reply';
import { makeKey, optionsFor, post, submission, withEndpoint } from './support/endpoint';

const made = makeKey();
const { phone } = made;

it('answers the same request a hundred times with the same bytes, and acts once', async () => {
	let acted = 0;
	const exchange = () => Promise.resolve(show('NEXT', { order: ++acted }));
	await withEndpoint(optionsFor(made, { exchange }), async (endpoint) => {
		const { body } = await phone.seal(submission());
		const together = await Promise.all(
			Array.from({ length: 50 }, () => post(endpoint, body, phone.sign(body))),
		);
		const later = [];
		for (let count = 0; count < 50; count++)
			later.push(await post(endpoint, body, phone.sign(body)));
		expect(new Set([...together, ...later].map((answer) => answer.body)).size).toBe(1);
		expect(together[0]?.status).toBe(200);
		expect(acted).toBe(1);
	});
});

it('never answers twice under one key and IV, however the request is dressed', async () => {
	const aesKey = new Uint8Array(16).fill(7);
	const iv = new Uint8Array(16).fill(9);
	await withEndpoint(optionsFor(made), async (endpoint) => {
		const first = await phone.seal(submission({ name: 'Amina' }), { aesKey, iv });
		expect((await post(endpoint, first.body, phone.sign(first.body))).status).toBe(200);
		const spaced = `${first.body} `;
		expect(await post(endpoint, spaced, phone.sign(spaced))).toEqual({ status: 421, body: '' });
		const other = await phone.seal(submission({ name: 'Bruno' }), { aesKey, iv });
		expect(await post(endpoint, other.body, phone.sign(other.body))).toEqual({
			status: 421,
			body: '',
		});
	});
});

it('answers the same bytes again after a failure, because nothing was encrypted', async () => {
	let fails = true;
	const exchange = () =>
		fails ? Promise.reject(new Error('the database is away')) : Promise.resolve(show('NEXT'));
	await withEndpoint(optionsFor(made, { exchange }), async (endpoint) => {
		const { body } = await phone.seal(submission());
		expect((await post(endpoint, body, phone.sign(body))).status).toBe(500);
		fails = false;
		expect((await post(endpoint, body, phone.sign(body))).status).toBe(200);
	});
});

it('answers 503 at once when more wait than fit, and serves the others', async () => {
	await withEndpoint(optionsFor(made, { threads: 1, queueLimit: 4 }), async (endpoint) => {
		const requests = await Promise.all(Array.from({ length: 20 }, () => phone.seal(submission())));
		const answers = await Promise.all(
			requests.map(({ body }) => post(endpoint, body, phone.sign(body))),
		);
		const count = (status: number) => answers.filter((answer) => answer.status === status).length;
		// One at work, four in the queue.
		expect([count(200), count(503)]).toEqual([5, 15]);
		const again = requests.at(-1)?.body ?? '';
		expect((await post(endpoint, again, phone.sign(again))).status).toBe(200);
	});
});

it('keeps nothing a customer sent in its log', async () => {
	await withEndpoint(optionsFor(made), async (endpoint) => {
		const { body } = await phone.seal(submission({ name: 'Amina', passport: 'X1234567' }));
		await post(endpoint, body, phone.sign(body));
		const [entry] = endpoint.invocations.entries;
		expect(entry).toMatchObject({
			status: 200,
			action: 'data_exchange',
			screen: 'FORM',
			fields: { name: 'text(5)', passport: 'text(8)' },
			reply: 'screen',
		});
		expect(entry?.totalMs).toBeGreaterThan(0);
		expect(entry?.unwrapMs).toBeLessThanOrEqual(entry?.totalMs ?? 0);
		expect(JSON.stringify(endpoint.invocations.entries)).not.toMatch(/Amina|X1234567|token-1/);
		expect(endpoint.metrics()).toMatch(/quantile="0.99"} 0\.\d+\n.*_count\{flow="\d+"} 1/);
	});
});
