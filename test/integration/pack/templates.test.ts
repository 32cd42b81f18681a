import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ILoadOptionsFunctions, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { operationIds } from '../../../cloud-api/catalogue';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { formOf } from '../../../nodes/WhatsApp/operationOf';
import { searchTemplateIds, searchTemplates } from '../../../nodes/WhatsApp/search/searchTemplates';
import { fetchTemplate } from '../../../nodes/WhatsApp/search/templateOf';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';
import { loadOptions } from './loadOptions';

let emulator: Emulator;
let context: ILoadOptionsFunctions;

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: Date.UTC(2026, 10, 20, 12) } });
	context = loadOptions(credential());
});
afterEach(() => emulator.close());

const credential = () => ({
	accessToken: emulator.accessToken,
	businessAccountId: emulator.wabaId,
	phoneNumberId: emulator.phoneNumberId,
	appId: emulator.appId,
	appSecret: emulator.appSecret,
	verifyToken: emulator.verifyToken,
	baseUrl: emulator.url,
	graphVersion: 'v26.0',
});

const run = async (operation: string, parameters: INodeParameters = {}) => {
	const [output] = await executeNode(new WhatsApp(), {
		parameters: { resource: 'template', operation, ...parameters },
		credential: credential(),
	});
	return (output ?? []).map(({ json }) => json);
};

describe('templates in n8n', () => {
	const ids = operationIds.filter((id) => id.startsWith('template.'));

	it.each([...ids, 'template.getByName', 'template.duplicate'])(
		'%s does what its example says',
		async (id) => {
			const example = formOf(id)?.example as INodeParameters;
			expect((await run(id.split('.')[1] ?? '', example)).length).toBeGreaterThan(0);
		},
	);

	it('are created from fields, found by name and filled as text', async () => {
		const [made] = await run('create', formOf('template.create')?.example as INodeParameters);
		expect(made).toMatchObject({ status: 'PENDING', category: 'UTILITY' });
		await emulator.clock.advance(5000);
		expect(await run('getByName', { name: 'order_shipped', language: 'en' })).toMatchObject([
			{ status: 'APPROVED', variables: ['header.1', 'body.1', 'body.2', 'button0', 'button1'] },
		]);
	});

	it('are created from JSON, held to the same limits', async () => {
		const json = (components: object[]) => ({
			name: 'from_json',
			language: 'en',
			category: 'marketing',
			contentAs: 'json',
			components: JSON.stringify(components),
		});
		await expect(run('create', json([{ type: 'BODY', text: '{{1}} first' }]))).rejects.toThrow(
			/components\[0\]\.text.*before the first variable/,
		);
		expect(emulator.requests()).toEqual([]);
		expect(await run('create', json([{ type: 'BODY', text: 'Hello there' }]))).toHaveLength(1);
	});

	it('are duplicated into another language with other words', async () => {
		await run('duplicate', {
			fromName: 'order_update',
			fromLanguage: 'en',
			name: 'order_update',
			language: 'es',
			texts: { text: [{ find: 'Talk to us', replace: 'Hablar' }] },
		});
		const [copy] = await run('getByName', {
			name: 'order_update',
			language: 'es',
			simplify: false,
		});
		expect(JSON.stringify(copy)).toContain('"Hablar"');
	});

	it('say which one is missing', async () => {
		await expect(run('getByName', { name: 'order', language: 'en' })).rejects.toThrow(
			/no template order in en/,
		);
	});
});

it('The example workflow runs from its first node to its last', async () => {
	const file = join(__dirname, '../../../docs/examples/n8n/template.json');
	const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as {
		nodes: readonly { readonly type: string; readonly parameters: INodeParameters }[];
	};
	let items: INodeExecutionData[] = [{ json: {} }];
	for (const { parameters } of nodes.filter(({ type }) => type.endsWith('.whatsApp'))) {
		const [output] = await executeNode(new WhatsApp(), {
			parameters,
			items,
			credential: credential(),
		});
		items = output ?? [];
	}
	expect(items.map(({ json }) => json['name'])).toContain('cart_reminder');
});

describe('the list to choose from', () => {
	it('has approved templates first, with what the operation needs as value', async () => {
		emulator.judgeTemplate('cart_coupon', 'en', { status: 'PAUSED' });
		const { results } = await searchTemplates(context);
		expect(results.map(({ value }) => value)).toEqual([
			'hello_world|en_US',
			'cart_reminder|en',
			'order_update|en',
			'reopen_conversation|en',
			'cart_coupon|en',
		]);
		expect(results.at(-1)?.name).toBe('cart_coupon (en), paused');
		const found = await searchTemplateIds(context, 'reminder');
		expect(found.results).toEqual([{ name: 'cart_reminder (en)', value: '1221463976341685' }]);
	});

	it('gives the variables of the one chosen', async () => {
		const template = await fetchTemplate(context, 'cart_reminder', 'en');
		expect(template?.variables.map(({ key, example }) => [key, example])).toEqual([
			['body.1', 'Ana'],
			['body.2', '2 pairs of shoes'],
			['button0', 'https://shop.example/cart/7'],
			['button1', undefined],
		]);
		expect(await fetchTemplate(context, 'cart', 'en')).toBeUndefined();
	});
});
