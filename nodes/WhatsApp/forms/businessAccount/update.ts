import { present } from '../../../../cloud-api/json';
import { form as pattern, must, optionalText, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const update: OperationForm = {
	name: 'Update',
	action: 'Update business account',
	description: 'Change its name or time zone',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			description: 'The name in WhatsApp Manager, at most 100 characters. Empty leaves it.',
		},
		{
			displayName: 'Time Zone ID',
			name: 'timezoneId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 47',
			description: "Meta's number of the time zone, not its name. Empty leaves it.",
		},
	],
	body: (form) => {
		const name = form.optional('name');
		const timezoneId = form.optional('timezoneId');
		return result(
			present({ name, timezone_id: timezoneId }),
			must((name ?? timezoneId) !== undefined, 'name or timezoneId', 'a new value', 'neither'),
			optionalText('name', name, 100),
			pattern('timezoneId', timezoneId, /^\d+$/, 'digits only'),
		);
	},
	example: { name: 'Wayfare Shop', timezoneId: '47' },
};
