import { callAction } from '../../../../cloud-api/calls/callAction';
import type { OperationForm } from '../OperationForm';
import { callIdField } from './callFields';

export const reject: OperationForm = {
	name: 'Reject',
	action: 'Reject call',
	description: 'Turn a call of a customer down',
	fields: [callIdField],
	body: (form) => callAction({ action: 'reject', callId: form.text('callId') }),
	example: { callId: 'wacid.HBgLMzQ2MDAxMTEyMjIVAgASGCBFRg' },
};
