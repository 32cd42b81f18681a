import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/** Access to the REST API of a Wayfare runner. */
export class WayfareRunnerApi implements ICredentialType {
	name = 'wayfareRunnerApi';

	displayName = 'Wayfare Runner API';

	icon: Icon = { light: 'file:../icons/wayfare.svg', dark: 'file:../icons/wayfare.dark.svg' };

	documentationUrl = 'https://github.com/wayfare-dev/wayfare#readme';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'http://127.0.0.1:8080',
			required: true,
			description: 'Where the runner listens, as it prints it when it starts',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API token the runner printed once on its first start',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.token}}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/api/v1/journeys' },
	};
}
