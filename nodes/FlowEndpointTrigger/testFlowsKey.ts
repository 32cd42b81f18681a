import type { INodeCredentialTestResult } from 'n8n-workflow';
import { flowKeys, type KeyFields } from './flowKeys';

/** Whether the keys of a credential can be used and there is a secret to check signatures with. */
export function testFlowsKey(
	fields: KeyFields & { readonly appSecret?: unknown },
): INodeCredentialTestResult {
	try {
		const ids = flowKeys(fields).map(({ id }) => id);
		if (typeof fields.appSecret !== 'string' || fields.appSecret.trim() === '') {
			return { status: 'Error', message: 'App Secret is empty: anyone could sign.' };
		}
		return { status: 'OK', message: `RSA-2048, public key ${ids.join(', before it ')}` };
	} catch (error) {
		return { status: 'Error', message: error instanceof Error ? error.message : String(error) };
	}
}
