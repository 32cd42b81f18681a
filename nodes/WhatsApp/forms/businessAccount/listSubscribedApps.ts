import { isJsonObject } from '../../../../cloud-api/json';
import { dataEntries } from '../dataEntries';
import type { OperationForm } from '../OperationForm';

export const listSubscribedApps: OperationForm = {
	name: 'Get Subscribed Apps',
	action: 'Get subscribed apps of business account',
	description: 'Read which apps get its webhooks, and any URL of their own',
	entries: dataEntries,
	simplify: ({ whatsapp_business_api_data: app, override_callback_uri = null, ...rest }) => {
		const { id = null, name = null, link = null } = isJsonObject(app) ? app : rest;
		return { id, name, link, overrideCallbackUrl: override_callback_uri };
	},
	example: {},
};
