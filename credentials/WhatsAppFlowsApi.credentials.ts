import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** What a Flow endpoint decrypts and checks with. */
export class WhatsAppFlowsApi implements ICredentialType {
	name = 'whatsAppFlowsApi';

	displayName = 'WhatsApp Flows API';

	icon: Icon = {
		light: 'file:../icons/flow-endpoint.svg',
		dark: 'file:../icons/flow-endpoint.dark.svg',
	};

	documentationUrl =
		'https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint';

	properties: INodeProperties[] = [
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true, rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. -----BEGIN ENCRYPTED PRIVATE KEY-----…',
			description:
				'RSA with 2048 bits, in PEM. Its public half is uploaded to Meta for the phone number (Flow: Set Encryption Key).',
		},
		{
			displayName: 'Passphrase',
			name: 'passphrase',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What the private key is sealed with. Empty when it is not.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Under App Settings > Basic. Nothing is decrypted that is not signed with it.',
		},
		{
			displayName: 'Previous Private Key',
			name: 'previousPrivateKey',
			type: 'string',
			typeOptions: { password: true, rows: 4 },
			default: '',
			description:
				'After a change of keys: the old one, until every phone has fetched the new one. Tried second.',
		},
		{
			displayName: 'Previous Passphrase',
			name: 'previousPassphrase',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What the previous private key is sealed with',
		},
	];
}
