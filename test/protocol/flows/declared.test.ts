import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AllowList } from '../../../egress/AllowList';
import { createEgress } from '../../../egress/createEgress';
import { declareFlow } from '../../../flows-endpoint/src/declared/declareFlow';
import { playFlow } from './support/playFlow';

const routingModel = { ORDER: ['STATUS'], STATUS: [] };
let shop: Server;
let origin = '';
let asked: string[] = [];

beforeAll(async () => {
	shop = createServer((request, response) => {
		asked.push(request.url ?? '');
		const [, number] = /^\/orders\/([^/?]+)$/.exec(request.url ?? '') ?? [];
		if (number === '404') return void response.writeHead(404).end();
		if (number === 'html') return void response.end('<html>');
		response.end(
			JSON.stringify({ state: { title: `Order ${number ?? '?'} is packed` }, items: [1, 2] }),
		);
	});
	await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
	const address = shop.address();
	origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => new Promise((resolve) => shop.close(resolve)));

const declaration = () => ({
	id: 'order-status',
	open: [{ reply: { show: 'ORDER', data: { hello: 'Which order?' } } }],
	screens: {
		ORDER: {
			submits: { number: 'text', trigger: 'text?' },
			rules: [
				{ when: { trigger: ['skip', 'later'] }, reply: { close: { skipped: true } } },
				{ when: { number: '' }, reply: { stay: 'Please enter a number.' } },
				{
					lookup: 'order',
					reply: {
						show: 'STATUS',
						data: { text: '${lookup.order.state.title}', items: '${lookup.order.items}' },
					},
				},
			],
		},
		STATUS: {
			rules: [
				{
					reply: { close: { number: '${seen.ORDER.number}', note: 'Order ${seen.ORDER.number}' } },
				},
			],
			back: [{ reply: { show: 'ORDER', data: { hello: 'Another one?' } } }],
		},
	},
	lookups: { order: { url: `${origin}/orders/\${data.number}` } },
});
const egress = createEgress({ allow: new AllowList(['127.0.0.1']) });
afterAll(() => egress.close());
const play = () => playFlow(declareFlow(declaration(), routingModel, egress));

describe('a declared flow', () => {
	it('opens with static data, looks up what it shows, and closes with what was entered', async () => {
		const { ask, problems } = await play();
		expect(await ask('INIT')).toMatchObject({ screen: 'ORDER', data: { hello: 'Which order?' } });
		expect(await ask('data_exchange', 'ORDER', { number: 'A1', more: 'x' })).toMatchObject({
			screen: 'STATUS',
			data: { text: 'Order A1 is packed', items: [1, 2] },
		});
		expect(await ask('BACK', 'STATUS')).toMatchObject({ data: { hello: 'Another one?' } });
		await ask('data_exchange', 'ORDER', { number: 'A2' });
		expect(await ask('data_exchange', 'STATUS')).toMatchObject({
			kind: 'close',
			params: { number: 'A2', note: 'Order A2' },
		});
		expect(problems).toEqual([]);
	});

	it('takes the first rule that holds', async () => {
		const { ask } = await play();
		await ask('INIT');
		expect(await ask('data_exchange', 'ORDER', { number: '' })).toMatchObject({
			data: { error_message: 'Please enter a number.' },
		});
		expect(await ask('data_exchange', 'ORDER', { number: '', trigger: 'later' })).toMatchObject({
			kind: 'close',
		});
	});

	it.each(['404', 'html'])(
		'stays where it is when the look-up gives nothing (%s)',
		async (number) => {
			const { ask, problems } = await play();
			await ask('INIT');
			expect(await ask('data_exchange', 'ORDER', { number })).toMatchObject({
				screen: 'ORDER',
				data: { error_message: expect.stringContaining('does not answer') },
			});
			expect(problems).toEqual([
				{ flowId: 'order-status', screen: 'ORDER', kind: 'failed', cause: 'LookupFailed' },
			]);
		},
	);

	it('cannot be led to another address by what a customer enters', async () => {
		asked = [];
		const { ask } = await play();
		await ask('INIT');
		await ask('data_exchange', 'ORDER', { number: '../admin?x=1#y' });
		expect(asked).toEqual(['/orders/..%2Fadmin%3Fx%3D1%23y']);
	});

	it.each([
		[
			'a screen that is not published',
			{ open: [{ reply: { show: 'NOWHERE' } }] },
			/no screen "NOWHERE"/,
		],
		[
			'a look-up that is not there',
			{ open: [{ lookup: 'x', reply: { stay: 'y' } }] },
			/no look-up "x"/,
		],
		[
			'a host out of what is entered',
			{ lookups: { order: { url: 'https://${data.host}/' } } },
			/no placeholder/,
		],
		[
			'handlers for screens that are not published',
			{ screens: { NOWHERE: { rules: [{ reply: { stay: 'x' } }] } } },
			/NOWHERE/,
		],
		['members nobody knows', { opens: [] }, /opens/],
	])('refuses %s', (_what, change, words) => {
		expect(() => declareFlow({ ...declaration(), ...change }, routingModel)).toThrow(words);
	});
});
