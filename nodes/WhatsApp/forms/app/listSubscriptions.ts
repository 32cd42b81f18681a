import { isJsonObject } from '../../../../cloud-api/json';
import { dataEntries } from '../dataEntries';
import type { OperationForm } from '../OperationForm';

export const listSubscriptions: OperationForm = {
	name: 'Get Webhook Subscriptions',
	action: 'Get webhook subscriptions of app',
	description: 'Read where the webhooks of the app go, and of which fields; needs the App Secret',
	entries: dataEntries,
	simplify: ({ object = null, callback_url = null, active = null, fields = [] }) => ({
		object,
		callbackUrl: callback_url,
		active,
		fields: (Array.isArray(fields) ? fields : []).map((field) =>
			isJsonObject(field) ? (field['name'] ?? null) : field,
		),
	}),
	example: { appId: '670843887433847' },
};
