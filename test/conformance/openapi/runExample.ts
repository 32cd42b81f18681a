import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { OperationId } from '../../../cloud-api/catalogue';
import type { Emulator, RecordedRequest } from '../../../emulator/src/createEmulator';
import { formOf } from '../../../nodes/WhatsApp/operationOf';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';

const picture: INodeExecutionData = {
	json: {},
	binary: {
		data: {
			data: Buffer.alloc(68, 'picture').toString('base64'),
			mimeType: 'image/jpeg',
			fileName: 'logo.jpg',
		},
	},
};

/**
 * Sends what the form of an operation shows as its example, as n8n does and over HTTP, with parameters that
 * differ in a test. Gives the call as the emulator took it, refused or not; none, if the form refused it.
 */
export async function runExample(
	emulator: Emulator,
	id: OperationId,
	more: INodeParameters = {},
): Promise<RecordedRequest | undefined> {
	const [resource = '', operation = ''] = id.split('.');
	const before = emulator.requests().length;
	await executeNode(new WhatsApp(), {
		parameters: { resource, operation, ...(formOf(id)?.example as INodeParameters), ...more },
		items: [picture],
		credential: {
			accessToken: emulator.accessToken,
			businessAccountId: emulator.wabaId,
			phoneNumberId: emulator.phoneNumberId,
			appId: emulator.appId,
			appSecret: emulator.appSecret,
			baseUrl: emulator.url,
			graphVersion: 'v26.0',
		},
		continueOnFail: true,
	});
	return emulator
		.requests()
		.slice(before)
		.find((one) => one.operation === id);
}
