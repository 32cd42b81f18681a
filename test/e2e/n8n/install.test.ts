import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '../../../package.json';
import { openHouse, type House } from '../../support/n8n/real/openHouse';

const nameIn = (file: string): string => {
	const name = file.split('/').at(-1)?.split('.')[0] ?? '';
	return name.charAt(0).toLowerCase() + name.slice(1);
};
const nodes = manifest.n8n.nodes.map(nameIn);
const credentials = manifest.n8n.credentials.map(nameIn);

describe.each([
	['as n8n does from its page', manifest.name, 'OK'],
	['npm install', manifest.name, 'OK'],
	// n8n finds the test of a credential by the nodes that use it, and knows none for those of such a folder.
	['from a folder of custom nodes', 'CUSTOM', 'Error'],
] as const)('a pack installed %s', (way, prefix, tested) => {
	let house: House;
	beforeAll(async () => {
		house = await openHouse({ way });
	}, 180_000);
	afterAll(() => house?.close());

	it('brings every node, and its actions as tools of an AI agent', async () => {
		const loaded = await house.session.types('nodes');
		expect(loaded).toEqual(expect.arrayContaining(nodes.map((name) => `${prefix}.${name}`)));
		expect(loaded).toContain(`${prefix}.whatsAppTool`);
	});

	it('brings every credential', async () => {
		expect(await house.session.types('credentials')).toEqual(expect.arrayContaining(credentials));
	});

	it.each([
		['that fits', {}, tested],
		['with a wrong token', { accessToken: 'another' }, 'Error'],
	])('answers the test of a credential %s', async (_which, wrong, status) => {
		const { session, credential, secrets } = house;
		const answer = await session.testCredential('whatsAppCloudApi', credential, {
			...secrets,
			...wrong,
		});
		expect(answer).toMatchObject({ status });
	});
});
