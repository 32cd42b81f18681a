import { expect, it } from '@jest/globals';
import { makeKey, number, optionsFor, post, submission, withEndpoint } from './support/endpoint';
import type { FlowPhone } from './support/FlowPhone';

it('loses no exchange while keys rotate: at most one retry with the key Meta then has', async () => {
	const keys = Array.from({ length: 4 }, () => makeKey());
	const [first, ...later] = keys;
	if (first === undefined) throw new Error('no key');
	await withEndpoint(optionsFor(first), async (endpoint) => {
		let published: FlowPhone = first.phone;
		let rotating = true;
		const failures: number[] = [];
		let served = 0;
		let retried = 0;

		const once = async (phone: FlowPhone) => {
			const sealed = await phone.seal(submission());
			const { status, body } = await post(endpoint, sealed.body, phone.sign(sealed.body));
			if (status === 200) await sealed.open(body);
			return status;
		};
		/** A phone that fetched the key a while ago, and fetches it again on 421, once. */
		const customer = async () => {
			let cached = published;
			while (rotating) {
				let status = await once(cached);
				if (status === 421) {
					retried++;
					cached = published;
					status = await once(cached);
				}
				if (status === 200) served++;
				else failures.push(status);
			}
		};
		const customers = Array.from({ length: 6 }, () => customer());

		const until = async (count: number) => {
			while (served < count && failures.length === 0)
				await new Promise((resolve) => setImmediate(resolve));
		};
		let current = first;
		for (const next of later) {
			await until(served + 60);
			// The endpoint takes the new key before Meta hands it out, and lets the old one go a rotation later.
			endpoint.setKeys(number, [next.key, current.key]);
			published = next.phone;
			current = next;
		}
		await until(served + 60);
		endpoint.setKeys(number, [current.key]);
		await until(served + 60);
		rotating = false;
		await Promise.all(customers);
		expect(failures).toEqual([]);
		expect(served).toBeGreaterThanOrEqual(300);
		expect(retried).toBeGreaterThan(0);
	});
});

it('opens with the current key and with those before it, and with no other', async () => {
	const [current, previous, retired] = [makeKey(), makeKey(), makeKey()];
	const options = { ...optionsFor(current), keys: { [number]: [current.key, previous.key] } };
	await withEndpoint(options, async (endpoint) => {
		const statuses = [];
		for (const { phone } of [current, previous, retired]) {
			const { body } = await phone.seal(submission());
			statuses.push((await post(endpoint, body, phone.sign(body))).status);
		}
		expect(statuses).toEqual([200, 200, 421]);
	});
});
