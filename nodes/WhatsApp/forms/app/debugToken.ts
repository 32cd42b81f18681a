import { isJsonObject } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const debugToken: OperationForm = {
	name: 'Debug Token',
	action: 'Debug token of app',
	description: 'Find out whose a token is, whether it is valid, and what it may do',
	fields: [
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The token to ask about, of the same app as the one of the credential',
		},
	],
	query: (form) => result({ input_token: form.text('token') }),
	entries: ({ data }) => (isJsonObject(data) ? [data] : []),
	simplify: (token) => ({
		valid: token['is_valid'] ?? null,
		type: token['type'] ?? null,
		appId: token['app_id'] ?? null,
		userId: token['user_id'] ?? null,
		expiresAt: token['expires_at'] ?? null,
		scopes: token['scopes'] ?? [],
		granularScopes: token['granular_scopes'] ?? [],
	}),
	example: { token: 'emulator-access-token' },
};
