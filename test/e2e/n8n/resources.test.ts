import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, isOperationId, type Resource } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { Form } from '../../../nodes/form/Form';
import { operationOf } from '../../../nodes/WhatsApp/operationOf';
import { failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { examplesFolder } from '../../support/n8n/real/paths';
import { runExample, whatsAppNodes } from '../../support/n8n/real/runExample';
import { customer, expectations } from './expectations';

const resources = Object.keys(catalogue) as Resource[];
const withExample = resources.filter((name) =>
	existsSync(path.join(examplesFolder, `${name}.json`)),
);

let house: House;
beforeAll(async () => {
	house = await openHouse();
	await house.emulator.customer({ name: 'Ana', waId: customer }).say('hola');
}, 180_000);
afterAll(() => house?.close());

it('every resource has an example workflow', () => {
	expect(resources.filter((name) => !withExample.includes(name))).toEqual([]);
});

describe.each(withExample)('the example of %s, in a real n8n', (resource) => {
	it("does what it draws, through n8n's own HTTP stack", async () => {
		const { posts, bodies = {}, items, files = {} } = expectations[resource];
		const instead = posts?.(house.emulator) ?? {};
		const { document, execution, requests } = await runExample(house, resource, instead);
		expect([failureOf(execution), execution.status]).toEqual([undefined, 'success']);

		const nodes = whatsAppNodes(document);
		expect(nodes.length).toBeGreaterThan(1);
		expect(nodes.filter(({ name }) => itemsOf(execution, name).length === 0)).toEqual([]);
		expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
		const drawn = nodes.map(({ parameters }) => operationOf(new Form(parameters as JsonObject)));
		expect(drawn.filter((id) => id.startsWith(`${resource}.`)).length).toBeGreaterThan(0);
		expect(requests.map(({ operation }) => operation)).toEqual(
			expect.arrayContaining(drawn.filter(isOperationId)),
		);

		for (const [operation, body] of Object.entries(bodies)) {
			const request = requests.find((one) => one.operation === operation);
			expect(request?.body).toMatchObject(body);
		}
		for (const [node, json] of Object.entries(items))
			expect(itemsOf(execution, node)[0]?.json).toMatchObject(json);
		for (const [node, content] of Object.entries(files)) {
			const file = itemsOf(execution, node)[0]?.binary?.['data'];
			expect(file && (await house.session.file(file))).toBe(content);
		}
	});
});
