import type { INodeProperties } from 'n8n-workflow';
import { form as pattern, type Result, result } from '../../../../cloud-api/limits';
import type { Form } from '../../../form/Form';
import type { Query } from '../OperationForm';

/** A check Meta makes when asked: the call fails unless the file belongs to this number. */
export const ownerField: INodeProperties = {
	displayName: 'Only If Owned By',
	name: 'ownerPhoneNumberId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 106540352242922',
	description:
		'A phone number ID: the call fails unless the file belongs to it. Empty asks for no check.',
};

/** The check as Meta's query takes it. */
export function ownerQuery(form: Form): Result<Query> {
	const owner = form.text('ownerPhoneNumberId');
	return result(
		{ phone_number_id: owner },
		pattern('Only If Owned By', owner, /^\d+$/, 'a phone number ID, digits only'),
	);
}
