import { result } from '../../../../cloud-api/limits';
import { isJsonObject, type JsonObject, present } from '../../../../cloud-api/json';
import type { OperationForm } from '../OperationForm';

export const getPreview: OperationForm = {
	name: 'Get Preview',
	action: 'Get flow preview',
	description: 'Read the link that shows the screens in a browser for about 30 days',
	fields: [
		{
			displayName: 'New Link',
			name: 'newLink',
			type: 'boolean',
			default: false,
			description: 'Whether to make a new link, which ends the one shared before',
		},
	],
	query: (form) => result({ fields: `preview.invalidate(${String(form.flag('newLink'))})` }),
	simplify: simplePreview,
	example: { flowId: '1189253069532891' },
};

/** The link beside the flow's id. */
function simplePreview({ id, preview }: JsonObject): JsonObject {
	const { preview_url, expires_at } = isJsonObject(preview) ? preview : {};
	return present({ id, preview_url, expires_at });
}
