import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { curlRequests, type CurlRequest } from '../support/browser/curlRequests';
import { Demo } from '../support/browser/Demo';
import { freePorts, holdPort } from '../support/browser/ports';

interface Run {
	readonly journeyId: string;
}

const ready = 'Ctrl-C stops everything.';

describe('npm start', () => {
	let demo: Demo;
	let api: string;
	let phones: string;
	let output: string;
	let curls: readonly CurlRequest[];

	beforeAll(async () => {
		const [port = 0, emulatorPort = 0] = await freePorts(2);
		api = `http://127.0.0.1:${port}`;
		phones = `http://127.0.0.1:${emulatorPort}`;
		demo = await Demo.launch('--port', `${port}`, '--emulator-port', `${emulatorPort}`);
		output = await demo.prints(ready);
		curls = curlRequests(output);
	});
	afterAll(() => demo?.remove());

	const paste = async ({ url, headers, body }: CurlRequest): Promise<void> => {
		const answer = await request(url, { method: 'POST', headers, body });
		await answer.body.dump();
		expect(answer.statusCode).toBe(202);
	};
	/** Asks for the live runs until the journeys they play are as wanted; the test's time limits it. */
	const playing = async (
		wanted: (journeys: readonly string[]) => boolean,
		headers: CurlRequest['headers'],
	): Promise<void> => {
		for (;;) {
			const answer = await request(`${api}/api/v1/runs?status=live`, { headers });
			expect(answer.statusCode).toBe(200);
			const { items } = (await answer.body.json()) as { readonly items: readonly Run[] };
			if (wanted(items.map(({ journeyId }) => journeyId))) return;
		}
	};

	it('says that it is up, how long that took, where to look, and which journeys play', () => {
		expect(output).toMatch(/Wayfare is up \(\d+\.\d s\)/);
		expect(output).toContain(`${phones}/`);
		expect(output).toContain(`${api}/docs`);
		expect(output).toMatch(/away, booking, cart-recovery, escalation, keyword, welcome/);
	});

	it.each([
		['the phones', () => `${phones}/`],
		['the API docs', () => `${api}/docs`],
	])('serves %s', async (_what, url) => {
		const { statusCode, headers, body } = await request(url());
		expect(statusCode).toBe(200);
		expect(headers['content-type']).toContain('text/html');
		expect(await body.text()).toContain('<html');
	});

	it('prints lines to paste that work: a cart is left behind, and bought after all', async () => {
		expect(curls.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
			expect.objectContaining({ name: 'cart.updated' }),
			expect.objectContaining({ name: 'order.placed' }),
		]);
		const [leaveCart, buy] = curls as readonly [CurlRequest, CurlRequest];
		await paste(leaveCart);
		await playing((runs) => runs.includes('cart-recovery'), leaveCart.headers);
		await paste(buy);
		await playing((runs) => !runs.includes('cart-recovery'), leaveCart.headers);
	});

	it('lets nobody use the API without the token it printed', async () => {
		const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = curls;
		const { Authorization: _token, ...others } = headers;
		const answer = await request(url, { method: 'POST', headers: others, body });
		await answer.body.dump();
		expect(answer.statusCode).toBe(401);
	});

	it('ends on Ctrl-C with code 0, and leaves no process and no port behind', async () => {
		demo.interrupt();
		expect(await demo.exitCode()).toBe(0);
		await demo.gone();
		for (const url of [api, phones]) await expect(request(url)).rejects.toThrow('ECONNREFUSED');
	});
});

describe('npm start on a taken port', () => {
	let demo: Demo | undefined;
	afterEach(() => demo?.remove());

	it.each([
		['--port', '--emulator-port'],
		['--emulator-port', '--port'],
	])('says so, names %s, and ends with a code that is not 0', async (flag, other) => {
		const { server, port } = await holdPort();
		const [free] = await freePorts(1);
		demo = await Demo.launch(flag, `${port}`, other, `${free}`);
		expect(await demo.exitCode()).toBeGreaterThan(0);
		expect(demo.output).toMatch(new RegExp(`[Pp]ort ${port}\\b.* in use`));
		expect(demo.output).toMatch(new RegExp(`(^|\\s)${flag}\\b`));
		expect(demo.output).not.toMatch(/^\s+at /m);
		await demo.gone();
		server.close();
	});
});
