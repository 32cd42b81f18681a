import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { OperationForm } from '../OperationForm';

export const getCommerceSettings: OperationForm = {
	name: 'Get Commerce Settings',
	action: 'Get commerce settings',
	description: 'Read whether customers see the catalog and the cart of a number',
	entries: settingsOf,
	example: {},
};

/** The settings themselves, which Meta gives as a list of one. */
function settingsOf({ data }: JsonObject): readonly JsonObject[] {
	return Array.isArray(data) ? data.filter(isJsonObject) : [];
}
