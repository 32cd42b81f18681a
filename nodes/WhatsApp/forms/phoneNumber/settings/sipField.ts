import type { INodeProperties } from 'n8n-workflow';
import type { CallingSettings } from '../../../../../cloud-api/phoneNumber/callingSettings';
import type { Form } from '../../../../form/Form';
import { switchOptions } from './switchOptions';

/** Where calls go that are taken by SIP. */
export const sipField: INodeProperties = {
	displayName: 'SIP',
	name: 'sip',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description: 'Sends calls to a SIP server in place of webhooks',
	options: [
		{
			displayName: 'Host Name',
			name: 'hostname',
			type: 'string',
			default: '',
			placeholder: 'e.g. sip.example.com',
			description: 'The server, which must speak TLS',
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 65_535 },
			default: 5061,
			description: 'The port it listens on',
		},
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: switchOptions,
			default: 'ENABLED',
			description: 'Whether calls go there',
		},
	],
};

export function readSip(form: Form): CallingSettings['sip'] {
	const sip = form.group('sip');
	if (Object.keys(sip.values).length === 0) return undefined;
	const hostname = sip.text('hostname');
	return {
		status: sip.choice('status', ['ENABLED', 'DISABLED']) ?? 'ENABLED',
		servers: hostname === '' ? [] : [{ hostname, port: sip.number('port') }],
	};
}
