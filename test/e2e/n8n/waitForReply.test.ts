import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Customer } from '../../../emulator/src/createEmulator';
import { failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { examplesFolder } from '../../support/n8n/real/paths';
import { readWorkflow, withCredential } from '../../support/n8n/real/WorkflowDocument';

const example = readWorkflow(path.join(examplesFolder, 'wait-for-reply.json'));

let house: House;
let workflow: string;
beforeAll(async () => {
	house = await openHouse();
}, 180_000);
afterAll(() => house?.close());
beforeEach(async () => {
	workflow = await house.session.save(withCredential(example, house.credential));
	await house.session.publish(workflow);
});
afterEach(() => house.session.unpublish(workflow));

/** The customer writes, and the workflow asks them. */
async function asked(name: string, waId: string): Promise<Customer> {
	const customer = house.emulator.customer({ name, waId });
	await customer.say('hola');
	await customer.hears('Shall we book a table for tonight?');
	return customer;
}

/** n8n stores an execution a moment after its last message has left. */
async function allOver(executions: number): Promise<void> {
	const end = performance.now() + 15_000;
	while (performance.now() < end) {
		const ended = (await statuses()).filter((status) => status === 'success');
		if (ended.length === executions) return;
		await wait(150);
	}
}

const statuses = async () => (await house.session.executions(workflow)).map(({ status }) => status);

describe('a workflow that waits for a reply, in a real n8n', () => {
	it('sleeps, and goes on by the output of the answer that comes', async () => {
		const ana = await asked('Ana', '34600111001');
		expect((await house.session.execution(workflow)).status).toBe('waiting');
		await ana.say('sure');
		await ana.hears('Booked. See you tonight!');
		const execution = await house.session.execution(workflow, 'success');
		expect(failureOf(execution)).toBeUndefined();
		expect(itemsOf(execution, 'Wait for Reply', 0)[0]?.json).toMatchObject({
			text: 'sure',
			kind: 'text',
			from: { waId: '34600111001' },
		});
		expect(await statuses()).toEqual(['success']);
	});

	it('keeps customers who are asked at the same time apart', async () => {
		const [bo, cy] = [await asked('Bo', '34600111002'), await asked('Cy', '34600111003')];
		await cy.say('no');
		await cy.hears('Another time, then.');
		await bo.say('what?');
		await bo.hears('We did not understand: what?');
		await allOver(2);
		expect(await statuses()).toEqual(['success', 'success']);
	});

	it('starts anew on what is said when nobody waits any more', async () => {
		const dee = await asked('Dee', '34600111004');
		await dee.say('yes');
		await dee.hears('Booked. See you tonight!');
		await dee.say('hola again');
		await dee.hears('Shall we book a table for tonight?');
		await house.session.execution(workflow, 'waiting');
		expect(await statuses()).toEqual(['waiting', 'success']);
	});
});

describe('a workflow whose customer does not answer, in a real n8n', () => {
	it('goes on by Timeout when its time has come', async () => {
		const quick = {
			...example,
			nodes: example.nodes.map((node) =>
				node.name === 'Wait for Reply'
					? {
							...node,
							parameters: { ...node.parameters, timeoutAmount: 2, timeoutUnit: 'seconds' },
						}
					: node,
			),
		};
		await house.session.unpublish(workflow);
		workflow = await house.session.save(withCredential(quick, house.credential));
		await house.session.publish(workflow);
		const eve = await asked('Eve', '34600111005');
		// n8n looks for executions that are due once a minute.
		await eve.hears('Still interested? Write to us any time.', 90_000);
		const execution = await house.session.execution(workflow, 'success');
		expect(itemsOf(execution, 'Wait for Reply', 3)).toHaveLength(1);
	}, 120_000);
});
