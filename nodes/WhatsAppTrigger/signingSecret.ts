import type { IWebhookFunctions } from 'n8n-workflow';
import type { JsonObject } from '../../cloud-api/json';
import { forwardSecret } from './registration/runnerForward';

/** What deliveries are signed with, and what that is, for an error. */
export interface SigningSecret {
	readonly value: string;
	readonly what: string;
}

/** The app secret of the credential, or what the runner was told when the trigger registered with it. */
export async function signingSecret(
	context: IWebhookFunctions,
	parameters: JsonObject,
): Promise<SigningSecret> {
	if (parameters['registration'] === 'runner') {
		const value = forwardSecret(context.getWorkflowStaticData('node'));
		return { value, what: 'what this trigger agreed on with the runner; activate it again' };
	}
	const { appSecret } = await context.getCredentials('whatsAppCloudApi');
	return { value: String(appSecret ?? ''), what: 'the app secret of the credential' };
}
