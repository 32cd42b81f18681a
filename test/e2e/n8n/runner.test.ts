import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INode } from 'n8n-workflow';
import { startRunner } from '../../../engine/src/cli/startRunner';
import { loadConfig } from '../../../engine/src/runner/config';
import type { Runner } from '../../../engine/src/runner/runner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import type { StoredCredential } from '../../support/n8n/real/N8nSession';
import { examplesFolder } from '../../support/n8n/real/paths';
import { readWorkflow, withCredential } from '../../support/n8n/real/WorkflowDocument';

const example = readWorkflow(path.join(examplesFolder, 'wait-for-reply.json'));
const token = 'wfr_token-of-the-runner-beside-n8n';
const folder = temporaryFolder();

let house: House;
let runner: Runner;
let workflow: string;

/** The example with the runner behind its trigger and its wait. */
const withRunner =
	(credential: StoredCredential) =>
	(node: INode): INode => {
		const credentials = { ...node.credentials, wayfareRunnerApi: { ...credential } };
		switch (node.name) {
			case 'WhatsApp Trigger':
				return { ...node, credentials, parameters: { ...node.parameters, registration: 'runner' } };
			case 'Wait for Reply':
				return { ...node, credentials };
			default:
				return node;
		}
	};

beforeAll(async () => {
	house = await openHouse();
	const { emulator, session } = house;
	const flags = {
		egressAllow: '127.0.0.1,[::1]',
		port: 0,
		dataFolder: folder.path,
		appSecret: emulator.appSecret,
		accessToken: emulator.accessToken,
		verifyToken: emulator.verifyToken,
		phoneNumberIds: emulator.phoneNumberId,
		graphBaseUrl: emulator.url,
		apiToken: token,
		logLevel: 'silent',
	};
	({ runner } = await startRunner(loadConfig({ flags }), randomBytes));
	await emulator.setWebhook({ url: `${runner.url}/webhook` });
	const credential = await session.createCredential('wayfareRunnerApi', 'Wayfare Runner API', {
		baseUrl: runner.url,
		token,
	});
	const { nodes, ...document } = withCredential(example, house.credential);
	workflow = await session.save({ ...document, nodes: nodes.map(withRunner(credential)) });
	await session.publish(workflow);
}, 180_000);
afterAll(async () => {
	await runner?.close();
	await house?.close();
	folder.remove();
});

describe('a workflow behind the runner, in a real n8n', () => {
	it('starts on what the runner passes on, sleeps, and is woken by the runner', async () => {
		expect(runner.host.forwards.list()).toHaveLength(1);
		const ana = house.emulator.customer({ name: 'Ana', waId: '34600111011' });
		await ana.say('hola');
		await ana.hears('Shall we book a table for tonight?', 15_000);
		await house.session.execution(workflow, 'waiting');
		await ana.say('no');
		await ana.hears('Another time, then.', 15_000);
		expect(runner.host.waits.counts()).toEqual({ open: 0, answered: 0, failed: 0 });
		await house.session.execution(workflow, 'success');
		expect(await house.session.executions(workflow)).toHaveLength(1);
	}, 60_000);

	it('is passed on nothing more once it is switched off', async () => {
		await house.session.unpublish(workflow);
		const end = performance.now() + 15_000;
		while (runner.host.forwards.list().length > 0 && performance.now() < end)
			await new Promise((resolve) => setImmediate(resolve));
		expect(runner.host.forwards.list()).toEqual([]);
	}, 30_000);
});
