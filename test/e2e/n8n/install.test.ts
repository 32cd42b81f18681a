import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '../../../package.json';
import { openHouse, type House } from '../../support/n8n/real/openHouse';

const nameIn = (file: string): string => {
	const name = file.split('/').at(-1)?.split('.')[0] ?? '';
	return name.charAt(0).toLowerCase() + name.slice(1);
};
const nodes = manifest.n8n.nodes.map((file) => `${manifest.name}.${nameIn(file)}`);
const credentials = manifest.n8n.credentials.map(nameIn);

describe.each(['as n8n does from its page', 'npm install'] as const)(
	'a pack installed %s',
	(way) => {
		let house: House;
		beforeAll(async () => {
			house = await openHouse(way);
		}, 180_000);
		afterAll(() => house?.close());

		it('brings every node, and its actions as tools of an AI agent', async () => {
			const loaded = await house.session.types('nodes');
			expect(loaded).toEqual(expect.arrayContaining(nodes));
			expect(loaded).toContain(`${manifest.name}.whatsAppTool`);
		});

		it('brings every credential', async () => {
			expect(await house.session.types('credentials')).toEqual(expect.arrayContaining(credentials));
		});

		it('tests a credential against the Graph API, and says when it does not fit', async () => {
			const { session, credential, secrets } = house;
			expect(await session.testCredential('whatsAppCloudApi', credential, secrets)).toMatchObject({
				status: 'OK',
			});
			const wrong = { ...secrets, accessToken: 'another' };
			expect(await session.testCredential('whatsAppCloudApi', credential, wrong)).toMatchObject({
				status: 'Error',
			});
		});
	},
);
