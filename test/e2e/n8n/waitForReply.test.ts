import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Customer } from '../../../emulator/src/createEmulator';
import { type Execution, failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { examplesFolder } from '../../support/n8n/real/paths';
import { readWorkflow, withCredential } from '../../support/n8n/real/WorkflowDocument';

const example = readWorkflow(path.join(examplesFolder, 'wait-for-reply.json'));
const webhookId = '3f1d6a0e-52c4-4d0b-9a0e-9a6f3c1b7dff';
/** What the tests change in the example: the URL is told to the emulator by hand, and nobody waits for two hours. */
const changes: Readonly<Record<string, INodeParameters>> = {
	'WhatsApp Trigger': { registration: 'manual' },
	'Wait for Reply': { timeoutAmount: 20, timeoutUnit: 'seconds' },
};
const changed = (node: INode): INode => ({
	...node,
	...(node.webhookId !== undefined && { webhookId }),
	parameters: { ...node.parameters, ...changes[node.name] },
});

let house: House;
let workflow: string;
beforeAll(async () => {
	house = await openHouse();
	const document = { ...example, nodes: example.nodes.map(changed) };
	workflow = await house.session.save(withCredential(document, house.credential));
	await house.session.publish(workflow);
	await house.emulator.setWebhook({ url: `${house.n8n.url}/webhook/${webhookId}/webhook` });
}, 180_000);
afterAll(() => house?.close());

/** The customer writes, and the workflow asks them. */
async function asked(name: string, waId: string): Promise<Customer> {
	const customer = house.emulator.customer({ name, waId });
	await customer.say('hola');
	await customer.hears('Shall we book a table for tonight?');
	return customer;
}

/** The executions a customer started, newest first. */
async function executionsOf(waId: string): Promise<readonly Execution[]> {
	const all = await house.session.executions(workflow);
	return all.filter((execution) => {
		const from = itemsOf(execution, 'WhatsApp Trigger')[0]?.json['from'];
		return (from as { readonly waId?: string } | undefined)?.waId === waId;
	});
}

/** The same, once they are as expected: n8n stores an execution a moment after its last message has left. */
async function whenThey(waId: string, are: readonly string[]): Promise<readonly Execution[]> {
	const end = performance.now() + 20_000;
	for (;;) {
		const executions = await executionsOf(waId);
		const statuses = executions.map(({ status }) => status);
		if (statuses.join() === are.join()) return executions;
		if (performance.now() > end) throw new Error(`They are ${statuses.join()}, not ${are.join()}`);
		await wait(200);
	}
}

describe('a workflow that waits for a reply, in a real n8n', () => {
	it('sleeps, and goes on by the output of the answer that comes', async () => {
		const ana = await asked('Ana', '34600111001');
		await whenThey('34600111001', ['waiting']);
		await ana.say('sure');
		await ana.hears('Booked. See you tonight!');
		const [execution] = await whenThey('34600111001', ['success']);
		if (execution === undefined) throw new Error('there is none');
		expect(failureOf(execution)).toBeUndefined();
		expect(itemsOf(execution, 'Wait for Reply', 0)[0]?.json).toMatchObject({
			text: 'sure',
			kind: 'text',
			from: { waId: '34600111001' },
		});
	});

	it('hears an answer that comes while it is still falling asleep', async () => {
		const quick = await asked('Quick', '34600111006');
		await quick.say('yes');
		await quick.hears('Booked. See you tonight!');
		await whenThey('34600111006', ['success']);
	});

	it('keeps customers apart, and what came before within reach of every output', async () => {
		const [bo, cy] = [await asked('Bo', '34600111002'), await asked('Cy', '34600111003')];
		await cy.say('no');
		await cy.hears('Another time, then.');
		await bo.say('what?');
		await bo.hears('We did not understand: what?');
		await whenThey('34600111002', ['success']);
		await whenThey('34600111003', ['success']);
	});

	it('starts anew on what is said when nobody waits any more', async () => {
		const dee = await asked('Dee', '34600111004');
		await dee.say('yes');
		await dee.hears('Booked. See you tonight!');
		await dee.say('hola again');
		await dee.hears('Shall we book a table for tonight?');
		await whenThey('34600111004', ['waiting', 'success']);
	});

	it('goes on by Timeout when its time has come', async () => {
		const eve = await asked('Eve', '34600111005');
		// n8n looks for executions that are due once a minute.
		await eve.hears('Still interested? Write to us any time.', 100_000);
		const [execution] = await whenThey('34600111005', ['success']);
		expect(execution && itemsOf(execution, 'Wait for Reply', 3)).toHaveLength(1);
	}, 130_000);
});
