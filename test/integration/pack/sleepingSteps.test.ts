import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject, INodeParameters, INodeType } from 'n8n-workflow';
import { sign } from '../../../cloud-api/signature';
import { EscalateToHuman } from '../../../nodes/EscalateToHuman/EscalateToHuman.node';
import { WaitForEvent } from '../../../nodes/WaitForEvent/WaitForEvent.node';
import { WaitForReply } from '../../../nodes/WaitForReply/WaitForReply.node';
import { SleepingExecution, type Sleeper } from '../../support/n8n/SleepingExecution';
import { itemsOf, startHouse, token, type House } from '../api/startHouse';

const minutes = (n: number) => n * 60_000;
const waId = '34600000001';
const item = { json: { from: { waId }, order: 7 } };

let house: House;
let credential: ICredentialDataDecryptedObject;
let sleeping: SleepingExecution[];
beforeEach(async () => {
	// n8n tells the time by the wall, and the runner must agree on when a wait is over.
	house = await startHouse({ standingAt: new Date().toISOString() });
	credential = { baseUrl: house.runner.url, token };
	sleeping = [];
});
afterEach(async () => {
	for (const execution of sleeping) execution.close();
	await house.close();
});

async function sleep(
	type: INodeType,
	parameters: INodeParameters,
	more: Partial<Sleeper> = {},
): Promise<SleepingExecution> {
	const sleeper = { parameters, items: [item], credential, ...more };
	const execution = await SleepingExecution.begin(type, sleeper);
	sleeping.push(execution);
	return execution;
}

const ana = () => house.emulator.customer({ name: 'Ana', waId });
const yesNo: INodeParameters = {
	answers: {
		answer: [
			{ name: 'Yes', choices: 'yes', keywords: '' },
			{ name: 'No', choices: 'no', keywords: '' },
		],
	},
	timeoutAmount: 1,
};
const jsonsOf = ({ woken }: SleepingExecution) =>
	woken?.map((output) => output.map(({ json }) => json));

describe('Wait for Reply in n8n, with a runner', () => {
	it('is woken by the runner when the contact answers, at the output of that answer', async () => {
		const execution = await sleep(new WaitForReply(), yesNo);
		await ana().say('no');
		await house.settled();
		expect(jsonsOf(execution)).toEqual([
			[],
			[expect.objectContaining({ text: 'no', from: expect.objectContaining({ waId }) })],
			[],
			[],
		]);
		expect(execution.woken?.[1]?.[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('takes anything else by Other, unless it is not to', async () => {
		const execution = await sleep(new WaitForReply(), yesNo);
		await ana().say('hm');
		await house.settled();
		expect(jsonsOf(execution)?.map((output) => output.length)).toEqual([0, 0, 1, 0]);

		const strict = await sleep(new WaitForReply(), { ...yesNo, takeOther: false });
		await ana().say('hm');
		await house.settled();
		expect(strict.woken).toBeNull();
	});

	it('leaves by Timeout with what it came with when n8n’s own time is up', async () => {
		const before = Date.now();
		const execution = await sleep(new WaitForReply(), yesNo);
		expect(execution.until).toBeGreaterThanOrEqual(before + 3_600_000);
		expect(execution.whenDue()).toEqual([[], [], [], [item]]);
	});

	it('does not believe whoever knows its URL but is not the runner', async () => {
		const execution = await sleep(new WaitForReply(), yesNo);
		const message = {
			type: 'message',
			content: { kind: 'text', body: 'yes' },
			identity: { waId },
			timestamp: 0,
		};
		const body = JSON.stringify({ message });
		const forge = async (url: string, secret?: string) => {
			const headers: Record<string, string> = { 'content-type': 'application/json' };
			if (secret !== undefined) headers['x-hub-signature-256'] = sign(Buffer.from(body), secret);
			return (await fetch(url, { method: 'POST', headers, body })).status;
		};
		expect(await forge(execution.bareUrl)).toBe(401);
		expect(await forge(execution.resumeUrl)).toBe(401);
		expect(await forge(execution.resumeUrl, 'a guess')).toBe(401);
		expect(execution.woken).toBeNull();
	});

	it('waits for one contact at a time', async () => {
		const items = [item, { json: { from: { waId: '34600000002' } } }];
		await expect(sleep(new WaitForReply(), yesNo, { items })).rejects.toThrow(
			'waits for one contact, and the items name 2',
		);
		await expect(sleep(new WaitForReply(), yesNo, { items: [{ json: {} }] })).rejects.toThrow(
			"'Contact ID' is empty",
		);
	});

	it('says what the runner says when it refuses', async () => {
		const wrong = { ...credential, token: 'wfr_another-token-0123456789' };
		await expect(sleep(new WaitForReply(), yesNo, { credential: wrong })).rejects.toThrow(
			'The runner does not know the token',
		);
	});
});

describe('Wait for Event in n8n', () => {
	it('is woken by the event it names, with its key and data', async () => {
		const execution = await sleep(new WaitForEvent(), {
			events: {
				event: [{ name: 'order.paid', key: '={{ $json.order }}' }, { name: 'order.gone' }],
			},
		});
		for (const key of ['6', '7']) {
			await house.call('POST', '/events', {
				name: 'order.paid',
				key,
				contact: { waId },
				data: { total: 5 },
			});
		}
		await house.settled();
		expect(jsonsOf(execution)).toEqual([
			[{ event: 'order.paid', key: '7', data: { total: 5 } }],
			[],
			[],
		]);
		expect(execution.whenDue()[2]).toEqual([item]);
	});
});

describe('Escalate to Human in n8n', () => {
	const ask = () =>
		sleep(new EscalateToHuman(), { team: 'support', note: 'wants a refund', slaAmount: 15 });

	it('puts the conversation into the agents’ list and goes on by Resolved', async () => {
		const execution = await ask();
		await house.settled();
		const [waiting] = itemsOf(await house.call('GET', '/escalations?status=waiting'));
		expect(waiting).toMatchObject({ team: 'support', note: 'wants a refund' });
		const id = String(waiting?.['id']);
		await house.call('POST', `/escalations/${id}/take`, { agent: 'Bo' });
		await house.call('POST', `/escalations/${id}/resolve`, { agent: 'Bo', note: 'refunded' });
		await house.settled();
		expect(jsonsOf(execution)).toEqual([
			[
				{
					...item.json,
					escalation: expect.objectContaining({ id, agent: 'Bo', resolution: 'refunded' }),
				},
			],
			[],
		]);
	});

	it('goes on by Timed Out when nobody takes it', async () => {
		const execution = await ask();
		await house.settled();
		await house.advance(minutes(16));
		expect(jsonsOf(execution)).toMatchObject([
			[],
			[{ order: 7, escalation: { agent: null, takenAt: null } }],
		]);
	});
});
