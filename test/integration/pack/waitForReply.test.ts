import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sign } from '../../../cloud-api/signature';
import { WaitForReply } from '../../../nodes/WaitForReply/WaitForReply.node';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { SleepingExecution, type Sleeper } from '../../support/n8n/SleepingExecution';
import { deliver } from '../../support/n8n/triggerContext';

const appSecret = 'the app secret of this test';
const trigger = 'n8n-nodes-wayfare.whatsAppTrigger';

let sleeping: SleepingExecution[];
let staticData: IDataObject;
/** The process remembers who waits by workflow, so each test is a workflow of its own. */
let workflowId: string;
let count = 0;
beforeEach(() => {
	sleeping = [];
	staticData = {};
	workflowId = `workflow-${(count += 1)}`;
});
afterEach(() => {
	for (const execution of sleeping) execution.close();
});

const yesNo: INodeParameters = {
	answers: {
		answer: [
			{ name: 'Yes', choices: 'yes' },
			{ name: 'No', choices: 'no' },
		],
	},
	timeoutAmount: 1,
};

async function wait(waId: string, more: Partial<Sleeper> = {}): Promise<SleepingExecution> {
	const execution = await SleepingExecution.begin(new WaitForReply(), {
		parameters: yesNo,
		items: [{ json: { from: { waId } } }],
		after: [trigger],
		executionId: `${sleeping.length + 1}`,
		workflowId,
		staticData,
		...more,
	});
	sleeping.push(execution);
	return execution;
}

let messages = 0;
/** A message reaches the trigger of the workflow; resolves with the items an execution was started with. */
async function say(waId: string, body: string, id = `wamid.${(messages += 1)}`) {
	const payload = Buffer.from(
		JSON.stringify({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '2001',
					changes: [
						{
							field: 'messages',
							value: {
								messaging_product: 'whatsapp',
								metadata: { display_phone_number: '15550001111', phone_number_id: '1001' },
								contacts: [{ wa_id: waId, profile: { name: 'Ana' } }],
								messages: [
									{ id, from: waId, timestamp: '1767607200', type: 'text', text: { body } },
								],
							},
						},
					],
				},
			],
		}),
	);
	const activation = {
		parameters: {},
		credential: { appSecret },
		url: 'http://127.0.0.1/webhook',
		workflowId,
		memory: staticData,
	};
	const headers = { 'x-hub-signature-256': sign(payload, appSecret) };
	const { data } = await deliver(new WhatsAppTrigger(), activation, {
		webhook: 'default',
		headers,
		body: payload,
	});
	return (data.workflowData ?? []).flat().map(({ json }) => json['text']);
}

const outputsOf = ({ woken }: SleepingExecution) =>
	woken?.map((output) => output.map(({ json }) => json['text']));

describe('Wait for Reply in n8n, without a runner', () => {
	it('is woken by the trigger of its workflow, which starts nothing then', async () => {
		const execution = await wait('34600');
		expect(await say('34600', 'no')).toEqual([]);
		expect(outputsOf(execution)).toEqual([[], ['no'], [], []]);
		expect(await say('34600', 'hola')).toEqual(['hola']);
	});

	it('keeps contacts apart', async () => {
		const [ana, bo] = [await wait('34600'), await wait('34700')];
		await say('34700', 'yes');
		expect(ana.woken).toBeNull();
		expect(outputsOf(bo)).toEqual([['yes'], [], [], []]);
	});

	it('gives an answer to the question that expects it, and anything else to the last one', async () => {
		const other: INodeParameters = {
			...yesNo,
			answers: { answer: [{ name: 'Size', choices: 'small' }] },
		};
		const [first, last] = [await wait('34600'), await wait('34600', { parameters: other })];
		await say('34600', 'yes');
		expect(outputsOf(first)).toEqual([['yes'], [], [], []]);
		await say('34600', 'blue');
		expect(outputsOf(last)).toEqual([[], ['blue'], []]);
	});

	it('knows after a restart of n8n who waits, by the static data of the workflow', async () => {
		const execution = await wait('34600');
		const stored = JSON.parse(JSON.stringify(staticData)) as IDataObject;
		workflowId = `${workflowId}-in-another-process`;
		staticData = stored;
		expect(await say('34600', 'yes')).toEqual([]);
		expect(outputsOf(execution)).toEqual([['yes'], [], [], []]);
	});

	it('loses nobody when executions write over each other’s static data', async () => {
		const before = JSON.parse(JSON.stringify(staticData)) as IDataObject;
		const ana = await wait('34600');
		staticData = before;
		await wait('34700');
		await say('34600', 'yes');
		expect(outputsOf(ana)).toEqual([['yes'], [], [], []]);
	});

	it('lets a message start an execution when the one that waited is gone', async () => {
		const execution = await wait('34600');
		execution.close();
		expect(await say('34600', 'yes')).toEqual(['yes']);
	});

	it('does not start an execution on an answer that Meta delivers again', async () => {
		await wait('34600');
		expect(await say('34600', 'yes', 'wamid.twice')).toEqual([]);
		expect(await say('34600', 'yes', 'wamid.twice')).toEqual([]);
	});

	it('leaves by Timeout with what it came with', async () => {
		const execution = await wait('34600');
		expect(execution.whenDue().map((output) => output.length)).toEqual([0, 0, 0, 1]);
	});

	it('says who would have to listen when the workflow has no trigger of ours', async () => {
		await expect(wait('34600', { after: ['n8n-nodes-base.webhook'] })).rejects.toMatchObject({
			message: 'Nobody would hear the reply that "Wait for Reply" waits for',
			description: expect.stringContaining('WhatsApp Trigger'),
		});
	});
});
