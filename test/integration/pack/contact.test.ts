import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Contact } from '../../../nodes/Contact/Contact.node';
import { executeNode } from '../../support/n8n/executeNode';
import { type Answer, type GraphServer, graphServer } from './graphServer';

const ana = {
	id: 'c1',
	phoneNumberId: '1001',
	identity: { waId: '34600', userId: 'ES.1' },
	profileName: 'Ana',
	zone: null,
	attributes: { topic: 'menu' },
	tags: ['vip'],
	consent: { marketing: 'granted', at: null, source: null },
	windowClosesAt: null,
};

let answer: Answer;
let runner: GraphServer;

beforeEach(async () => {
	answer = {
		status: 200,
		json: { items: [{ ...ana, id: 'c2', identity: { waId: '346001' } }, ana], next: null },
	};
	runner = await graphServer(() => answer);
});
afterEach(() => runner.close());

const get = (waId: string, continueOnFail = false) =>
	executeNode(new Contact(), {
		parameters: {},
		items: [{ json: { from: { waId } } }],
		credential: { baseUrl: `${runner.url}/`, token: 'wf-token' },
		continueOnFail,
	});

describe('Contact: Get in n8n', () => {
	it('adds what the runner knows about the person with exactly that id', async () => {
		const [output] = await get('34600');
		expect(output).toEqual([
			{
				json: {
					from: { waId: '34600' },
					contact: {
						id: 'c1',
						name: 'Ana',
						waId: '34600',
						userId: 'ES.1',
						username: null,
						zone: null,
						attributes: { topic: 'menu' },
						tags: ['vip'],
						consent: { marketing: 'granted' },
						windowOpen: false,
					},
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(runner.arrived[0]).toMatchObject({
			path: '/api/v1/contacts?search=34600',
			authorization: 'Bearer wf-token',
		});
	});

	it('says so when nobody has the id', async () => {
		await expect(get('999')).rejects.toThrow('The runner knows no contact "999"');
		const [output] = await get('999', true);
		expect(output?.[0]?.json).toEqual({ error: 'The runner knows no contact "999"' });
	});

	it('says what to check when the runner refuses', async () => {
		answer = { status: 401, json: { error: { code: 'api.unauthorized' } } };
		await expect(get('34600')).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'The runner does not know the token',
			description: expect.stringContaining('token'),
		});
	});
});
