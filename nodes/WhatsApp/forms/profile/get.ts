import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { OperationForm } from '../OperationForm';
import { profileFields } from './profileFields';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get business profile',
	description: 'Read what customers see: about, address, contact, picture',
	defaultFields: profileFields,
	entries: profilesOf,
	example: {},
};

/** The page's answer has the profile in `data`, the v23 document's one level deeper. */
function profilesOf({ data }: JsonObject): readonly JsonObject[] {
	return (Array.isArray(data) ? data.filter(isJsonObject) : []).map((entry) =>
		isJsonObject(entry['business_profile']) ? entry['business_profile'] : entry,
	);
}
