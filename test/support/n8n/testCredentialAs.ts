import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { testCredential } from '../../../nodes/graph/testCredential';

interface OldRequest {
	readonly method: string;
	readonly uri: string;
	readonly headers: Record<string, string>;
}

/** Tests a credential as n8n does, which lends it `helpers.request` alone: a refusal's body comes as text. */
export async function testCredentialAs(
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const request = async ({ method, uri, headers }: OldRequest): Promise<unknown> => {
		const response = await fetch(uri, { method, headers, redirect: 'manual' });
		const text = await response.text();
		const body: unknown = response.ok ? JSON.parse(text) : text;
		return { statusCode: response.status, headers: {}, body };
	};
	const context = { helpers: { request } } as unknown as ICredentialTestFunctions;
	return await testCredential(context, { id: 'c1', name: 'Shop', type: 'whatsAppCloudApi', data });
}
