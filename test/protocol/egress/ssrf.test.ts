import { isIP } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AllowList } from '../../../egress/AllowList';
import { createEgress, EgressError, type Egress } from '../../../egress/createEgress';
import type { Resolve } from '../../../egress/Guard';
import { createDeliver } from '../../../engine/src/forward/deliver';
import { declareFlow } from '../../../flows-endpoint/src/declared/declareFlow';
import { downloadFlowMedia } from '../../../flows-endpoint/src/media/downloadFlowMedia';
import { playFlow } from '../flows/support/playFlow';
import { startCanary, type Canary } from './canary';
import { evilNames, evilUrls } from './corpus';

/** The resolver of a network in which the attacker runs the names; whatever else is asked for does not exist. */
const resolve: Resolve = (host) => {
	const known = evilNames[host];
	return known === undefined
		? Promise.reject(new Error('ENOTFOUND'))
		: Promise.resolve(known.map((address) => ({ address, family: isIP(address) })));
};

let canary: Canary;
/** Vouched for, and sends wherever its path says. */
let redirector: Canary;
let egress: Egress;
beforeAll(async () => {
	canary = await startCanary();
	redirector = await startCanary((request, response) => {
		const [, status, to = ''] = /^\/(\d+)\/(.*)$/.exec(request.url ?? '') ?? [];
		// As raw bytes, as a server that means harm would write it.
		const location = Buffer.from(decodeURIComponent(to)).toString('latin1');
		response.writeHead(Number(status), { location: location.replace(/[\r\n]/g, '') }).end();
	});
	egress = createEgress({
		allow: new AllowList([`127.0.0.1:${redirector.port}`]),
		resolve,
	});
});
afterAll(async () => {
	egress.close();
	await canary.close();
	await redirector.close();
});

const cases = evilUrls.map((url) => [url]);
const at = (url: string) => url.replace('PORT', String(canary.port));
const untouched = () => expect(canary.connections()).toBe(0);

describe('nothing inside is reached', () => {
	it('has a corpus of sixty ways and more', () => expect(evilUrls.length).toBeGreaterThan(60));

	it.each(cases)('by a request: %s', async (url) => {
		const sent = egress.send({ method: 'GET', url: at(url) });
		await expect(sent).rejects.toMatchObject({ name: 'EgressError', kind: 'refused' });
		untouched();
	});

	it.each(cases)('by a forward, or the answer of a wait: %s', async (url) => {
		const delivery = { url: at(url), secret: null, id: 'd1', body: {} };
		const outcome = await createDeliver(egress)(delivery, new AbortController().signal);
		expect(outcome).toMatchObject({
			kind: 'failed',
			reason: expect.stringContaining('may not reach it'),
		});
		untouched();
	});

	it.each(cases)('by a look-up of a declared Flow: %s', async (url) => {
		const flow = () =>
			declareFlow(
				{
					id: 'evil',
					open: [{ lookup: 'inside', reply: { show: 'A', data: { text: '${lookup.inside}' } } }],
					screens: { A: { rules: [{ reply: { close: {} } }] } },
					lookups: { inside: { url: at(url) } },
				},
				{ A: [] },
				egress,
			);
		let declared;
		try {
			declared = flow();
		} catch {
			// Not even a declaration: a host without a name, another protocol.
			return untouched();
		}
		const { ask } = await playFlow(declared);
		expect(JSON.stringify(await ask('INIT'))).not.toContain('found');
		untouched();
	});

	it.each(cases)('by a file of a Flow, whatever hosts are taken: %s', async (url) => {
		const encrypted_hash = '';
		const encryption_metadata = {
			iv: '',
			encryption_key: '',
			hmac_key: '',
			encrypted_hash,
			plaintext_hash: '',
		};
		const media = { cdn_url: at(url), file_name: 'a.jpg', encryption_metadata };
		const hosts = ['.example', '.internal', 'localhost', '127.0.0.1', '[::1]', '0.0.0.0'];
		await expect(downloadFlowMedia(media, { egress, hosts })).rejects.toThrow();
		untouched();
	});

	it.each(evilUrls.filter((url) => !/[\r\n]/.test(url) && url !== '').map((url) => [url]))(
		'by a redirect: %s',
		async (url) => {
			for (const status of [301, 302, 303, 307, 308]) {
				const from = `http://127.0.0.1:${redirector.port}/${status}/${encodeURIComponent(at(url))}`;
				const sent = egress.send({ method: 'GET', url: from, redirects: 3 });
				await expect(sent).rejects.toBeInstanceOf(EgressError);
			}
			untouched();
		},
	);
});

describe('a name that changes its mind', () => {
	it('is asked once for each connection: 1,000 tries, and none gets in', async () => {
		let asked = 0;
		const inside = await startCanary((_request, response) => {
			response.setHeader('connection', 'close');
			response.end('reached');
		});
		// Vouched for is one address; the other reaches the same server and is blocked.
		const rebinding = createEgress({
			allow: new AllowList(['127.0.0.1']),
			resolve: () =>
				Promise.resolve([{ address: asked++ % 2 === 0 ? '127.0.0.1' : '0.0.0.0', family: 4 }]),
		});
		const url = `http://rebind.evil.example:${inside.port}/`;
		let reached = 0;
		for (let tries = 0; tries < 1000; tries++) {
			const outcome = await rebinding.send({ method: 'GET', url }).then(
				() => 'reached',
				({ kind }: EgressError) => kind,
			);
			expect(outcome).toBe(tries % 2 === 0 ? 'reached' : 'refused');
			if (outcome === 'reached') reached++;
		}
		expect(asked).toBe(1000);
		expect(inside.connections()).toBe(reached);
		rebinding.close();
		await inside.close();
	});
});
