import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { GraphTarget } from '../../cloud-api/operation';

/** What n8n lends a node to make requests with. */
export type GraphContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

/** The name of the credential every Graph call is signed with. */
export const graphCredential = 'whatsAppCloudApi';

/** What a credential says about where to call and for whom. Secrets stay with n8n's own request helper. */
export interface GraphAccess {
	readonly target: GraphTarget;
	readonly phoneNumberId: string;
	readonly businessAccountId: string;
	readonly appId: string;
}

/** The credential of a node, without its secrets. */
export async function graphAccess(context: GraphContext): Promise<GraphAccess> {
	const credential = await context.getCredentials(graphCredential);
	const text = (name: string): string => {
		const value = credential[name];
		return typeof value === 'string' ? value.trim() : '';
	};
	return {
		target: { baseUrl: text('baseUrl') || undefined, version: text('graphVersion') || undefined },
		phoneNumberId: text('phoneNumberId'),
		businessAccountId: text('businessAccountId'),
		appId: text('appId'),
	};
}
