import { addresseeOf } from '../../../../cloud-api/addressee';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import { number, object, objects, text } from '../../../../cloud-api/reader';
import { customerField } from '../customerField';
import type { OperationForm } from '../OperationForm';

export const getPermission: OperationForm = {
	name: 'Get Permission',
	action: 'Get call permission',
	description: 'Find out whether the customer may be called now, and how often still',
	fields: [customerField],
	query: (form) => {
		const customer = addresseeOf(form.text('customer'));
		return result(
			'to' in customer
				? { user_wa_id: customer.to.replace(/\D/g, '') }
				: { recipient: customer.recipient },
		);
	},
	simplify: (answer) => {
		const permission = object(answer, 'permission');
		const expires = number(permission, 'expiration_time');
		return {
			status: text(permission, 'status') ?? null,
			expiresAt: expires === undefined ? null : new Date(expires * 1000).toISOString(),
			canCall: may(answer, 'start_call'),
			canAsk: may(answer, 'send_call_permission_request'),
		};
	},
	example: { customer: '+34600111222' },
};

const may = (answer: JsonObject, action: string): boolean =>
	objects(answer, 'actions').some(
		(one) =>
			isJsonObject(one) && one['action_name'] === action && one['can_perform_action'] === true,
	);
