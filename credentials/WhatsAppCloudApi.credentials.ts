import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { graphBaseUrl, graphVersion } from '../cloud-api/graphVersion';

/**
 * Access to one WhatsApp Business Account through a Meta app. It has no `test` of its own: n8n would prefer that one
 * request to the nodes' `whatsAppCloudApiTest`, which checks token, scopes, app, account and number.
 */
export class WhatsAppCloudApi implements ICredentialType {
	name = 'whatsAppCloudApi';

	displayName = 'WhatsApp Cloud API';

	icon: Icon = {
		light: 'file:../icons/whatsapp-cloud.svg',
		dark: 'file:../icons/whatsapp-cloud.dark.svg',
	};

	documentationUrl =
		'https://developers.facebook.com/docs/whatsapp/business-management-api/get-started';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A permanent token of a system user with whatsapp_business_messaging and whatsapp_business_management. The temporary token of the quick start ends after 24 hours.',
		},
		{
			displayName: 'Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102290129340398',
			description: 'The ID of the WhatsApp Business Account, shown in WhatsApp Manager',
		},
		{
			displayName: 'Phone Number ID',
			name: 'phoneNumberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 106540352242922',
			description: 'The number to send from when a node names none. Not the phone number itself.',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890',
			description:
				'Needed by the WhatsApp Trigger to register its URL with the Meta app. Leave empty to enter the URL in the app dashboard yourself.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Under App Settings > Basic. The WhatsApp Trigger checks with it that a webhook really comes from Meta, and takes none without it.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Any text of your choice; Meta sends it back when it checks the webhook URL',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: graphBaseUrl,
			description:
				'Where the Graph API is. Point it at the Wayfare emulator to try without a Meta account.',
		},
		{
			displayName: 'Graph Version',
			name: 'graphVersion',
			type: 'string',
			default: graphVersion,
			description: 'The version of the Graph API to call',
		},
	];

	/**
	 * The subscriptions of an app are its own affair, and so is what a token may do: Meta wants the app's token for
	 * them. A request that brings a scheme in its header (uploads want `OAuth`) keeps it.
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const { accessToken, appId, appSecret } = credentials;
		const [id, secret] = [String(appId ?? ''), String(appSecret ?? '')];
		const path = requestOptions.url.split('?')[0] ?? '';
		const asApp =
			id !== '' &&
			secret !== '' &&
			(path.endsWith(`/${id}/subscriptions`) || path.endsWith('/debug_token'));
		const bearer = asApp ? `${id}|${secret}` : String(accessToken);
		const scheme = requestOptions.headers?.['Authorization'] === 'OAuth' ? 'OAuth' : 'Bearer';
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, Authorization: `${scheme} ${bearer}` },
		};
	};
}
