import { phoneSettings } from '../../../../cloud-api/phoneNumber/phoneSettings';
import type { OperationForm } from '../OperationForm';
import { callHoursFields, readCallHours } from './settings/callHoursFields';
import { callingField, readCalling } from './settings/callingField';
import { privacyFields, readPrivacy } from './settings/privacyFields';
import { readSip, sipField } from './settings/sipField';

export const updateSettings: OperationForm = {
	name: 'Update Settings',
	action: 'Update phone number settings',
	description: 'Change calling, call hours, SIP, storage, identity check or encryption',
	fields: [
		callingField,
		...callHoursFields,
		sipField,
		...privacyFields,
		{
			displayName: 'Other Settings',
			name: 'settings',
			type: 'json',
			default: '{}',
			description:
				'A JSON object as Meta documents it, for what has no field here, such as {"calling": {"voicemail": {…}}}; a member it names replaces what the fields say of it',
		},
	],
	body: (form) =>
		phoneSettings({
			calling: { ...readCalling(form), hours: readCallHours(form), sip: readSip(form) },
			...readPrivacy(form),
			other: form.object('settings'),
		}),
	example: { calling: { status: 'ENABLED', iconVisibility: 'DEFAULT' } },
};
