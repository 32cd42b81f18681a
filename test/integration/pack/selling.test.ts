import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import type { OperationId } from '../../../cloud-api/catalogue';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { forms } from '../../../nodes/WhatsApp/forms';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';

let emulator: Emulator;
let credential: ICredentialDataDecryptedObject;

beforeEach(async () => {
	emulator = await createEmulator();
	credential = {
		accessToken: emulator.accessToken,
		businessAccountId: emulator.wabaId,
		phoneNumberId: emulator.phoneNumberId,
		baseUrl: emulator.url,
		graphVersion: 'v26.0',
	};
});
afterEach(() => emulator.close());

const run = async (parameters: INodeParameters): Promise<readonly IDataObject[]> => {
	const [output = []] = await executeNode(new WhatsApp(), { parameters, credential });
	return output.map(({ json }) => json);
};
const flow = (operation: string, parameters: INodeParameters = {}) =>
	run({ resource: 'flow', operation, ...parameters });
const catalog = (operation: string, parameters: INodeParameters = {}) =>
	run({ resource: 'catalog', operation, catalogId: '194836987003835', ...parameters });
const payment = (operation: string, parameters: INodeParameters = {}) =>
	run({ resource: 'payment', operation, ...parameters });

describe('the example of every operation', () => {
	const examples = (['flow', 'catalog', 'payment'] as const).flatMap((resource) =>
		Object.entries(forms[resource].operations).map(([operation, { example }]) => ({
			resource,
			operation,
			example,
		})),
	);

	it.each(examples)('$resource.$operation works', async ({ resource, operation, example }) => {
		await run({ resource, operation, ...(example as INodeParameters) });
		const [request] = emulator.requests();
		expect([request?.operation, request?.status]).toEqual([
			`${resource}.${operation}` as OperationId,
			200,
		]);
	});
});

describe('flows', () => {
	const screens = JSON.stringify({
		version: '7.3',
		screens: [
			{
				id: 'HELLO',
				title: 'Hello',
				terminal: true,
				layout: {
					type: 'SingleColumnLayout',
					children: [
						{ type: 'TextBody', text: 'Welcome' },
						{
							type: 'Footer',
							label: 'Done',
							'on-click-action': { name: 'complete', payload: {} },
						},
					],
				},
			},
		],
	});

	it('are made, filled, published and sent', async () => {
		const [made] = await flow('create', { flowName: 'hello', startFrom: 'empty' });
		const flowId = String(made?.['id']);
		const broken = screens.replace('TextBody', 'TextBoby');
		const [refused] = await flow('updateJson', { flowId, flowJson: broken });
		expect(refused).toMatchObject({ validation_errors: [{ error: 'UNKNOWN_COMPONENT' }] });
		await expect(flow('publish', { flowId })).rejects.toThrow();
		const [taken] = await flow('updateJson', { flowId, flowJson: screens });
		expect(taken).toEqual({ success: true, validation_errors: [] });
		await flow('publish', { flowId });
		expect(await flow('get', { flowId })).toMatchObject([
			{ name: 'hello', status: 'PUBLISHED', json_version: '7.3', can_send_message: 'AVAILABLE' },
		]);
		await emulator.customer({ name: 'Ana', waId: '34600111222' }).say('hola');
		const [sent] = await run({
			to: '34600111222',
			messageType: 'flow',
			body: 'Hello',
			buttonText: 'Open',
			flowId: { __rl: true, mode: 'list', value: flowId },
		});
		expect(sent).toMatchObject({ status: 'accepted', recipient: '34600111222' });
	});

	it('are refused before they are sent, by field and limit', async () => {
		await expect(flow('create', { flowName: '', flowJson: screens })).rejects.toThrow(/Flow Name/);
		await expect(
			flow('setEncryptionKey', { publicKey: '-----BEGIN PUBLIC KEY-----\nx' }),
		).rejects.toThrow(/business_public_key takes a PEM public key/);
		expect(emulator.requests()).toEqual([]);
	});

	it('leave as deleted', async () => {
		expect(await flow('delete', { flowId: '1189253069532893' })).toEqual([{ deleted: true }]);
	});
});

describe('catalogs', () => {
	it('give their products one by one, page after page', async () => {
		const products = await catalog('listProducts', { returnAll: true });
		expect(products).toHaveLength(8);
		expect(products[0]).toMatchObject({ retailer_id: 'lamp-reading', price: '€49.00' });
		expect(await catalog('listProducts', { limit: 3 })).toHaveLength(3);
	});

	it('change by batches whose status can be asked', async () => {
		const [sent] = await catalog('sendBatch', {
			products: {
				product: [
					{ method: 'UPDATE', retailerId: 'mug-blue', details: { price: 14.5, currency: 'EUR' } },
				],
			},
		});
		const handles = sent?.['handles'] as readonly string[];
		expect(await catalog('getBatchStatus', { handle: handles[0] ?? '' })).toMatchObject([
			{ status: 'finished', errors_total_count: 0 },
		]);
		expect(
			await catalog('listProducts', { filter: '{"retailer_id": {"eq": "mug-blue"}}' }),
		).toMatchObject([{ price: '€14.50' }]);
	});

	it('are shown and hidden', async () => {
		await catalog('updateCommerceSettings', { commerceSettings: { catalogVisible: true } });
		expect(await catalog('getCommerceSettings')).toMatchObject([
			{ is_cart_enabled: true, is_catalog_visible: true },
		]);
	});
});

describe('payments', () => {
	it('are looked up and given back', async () => {
		const order = { configurationName: 'shop-upi', paymentReferenceId: 'order-1001' };
		expect(await payment('get', order)).toMatchObject([{ status: 'captured' }]);
		expect(await payment('refund', { ...order, amount: 12.5, speed: 'instant' })).toMatchObject([
			{ status: 'completed' },
		]);
		expect(await payment('get', order)).toMatchObject([
			{ transactions: [{ refunds: [{ amount: { value: 1250 } }] }] },
		]);
	});

	it('go through configurations, listed flat', async () => {
		expect((await payment('listConfigurations')).map((one) => one['configuration_name'])).toEqual([
			'shop-upi',
			'shop-razorpay',
		]);
	});
});

describe('the key of a number', () => {
	it('goes to Meta as a field of a form, which is how Meta documents it', async () => {
		const { publicKey } = forms.flow.operations['setEncryptionKey']?.example ?? {};
		await flow('setEncryptionKey', { publicKey: String(publicKey) });
		expect(await flow('getEncryptionKey')).toEqual([
			{ business_public_key: publicKey, business_public_key_signature_status: 'VALID' },
		]);
	});
});
