import { callAction } from '../../../../cloud-api/calls/callAction';
import type { OperationForm } from '../OperationForm';
import { callIdField } from './callFields';

export const terminate: OperationForm = {
	name: 'Terminate',
	action: 'Terminate call',
	description: 'Hang up, or confirm that the customer has',
	fields: [callIdField],
	body: (form) => callAction({ action: 'terminate', callId: form.text('callId') }),
	example: { callId: 'wacid.HBgLMzQ2MDAxMTEyMjIVAgASGCBFRg' },
};
