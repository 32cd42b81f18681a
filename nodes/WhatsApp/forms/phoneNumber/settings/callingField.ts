import type { INodeProperties } from 'n8n-workflow';
import type { CallingSettings } from '../../../../../cloud-api/phoneNumber/callingSettings';
import type { Form } from '../../../../form/Form';
import { switchOptions } from './switchOptions';

/** The plain settings of calling; hours and SIP have fields of their own. */
export const callingField: INodeProperties = {
	displayName: 'Calling',
	name: 'calling',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description: 'What is to change about calls; settings not added stay as they are',
	options: [
		{
			displayName: 'Ask to Call Back',
			name: 'callbackPermission',
			type: 'options',
			options: switchOptions,
			default: 'ENABLED',
			description: 'Whether customers who called are asked if they may be called back',
		},
		{
			displayName: 'Call Icon',
			name: 'iconVisibility',
			type: 'options',
			options: [
				{ name: 'Hidden', value: 'DISABLE_ALL' },
				{ name: 'Shown', value: 'DEFAULT' },
			],
			default: 'DEFAULT',
			description: 'Whether chats and the profile show the call icon',
		},
		{
			displayName: 'Calling',
			name: 'status',
			type: 'options',
			options: switchOptions,
			default: 'ENABLED',
			description: 'Whether the number takes and makes calls; it needs a messaging limit of 2,000',
		},
		{
			displayName: 'Countries With Call Icon',
			name: 'iconCountries',
			type: 'string',
			default: '',
			placeholder: 'e.g. US,BR',
			description: 'The icon shows to customers of these countries only; blank shows it to all',
		},
		{
			displayName: 'More Codecs',
			name: 'codecs',
			type: 'multiOptions',
			options: [
				{ name: 'PCMA', value: 'PCMA' },
				{ name: 'PCMU', value: 'PCMU' },
			],
			default: [],
			description: 'Codecs to offer beside Opus',
		},
		{
			displayName: 'SRTP Key Exchange',
			name: 'srtpKeyExchange',
			type: 'options',
			options: [
				{ name: 'DTLS', value: 'DTLS' },
				{ name: 'SDES', value: 'SDES' },
			],
			default: 'DTLS',
			description: 'How the keys of a call are agreed on',
		},
	],
};

export const readCalling = (form: Form): CallingSettings => {
	const calling = form.group('calling');
	return {
		status: calling.choice('status', ['ENABLED', 'DISABLED']),
		iconVisibility: calling.choice('iconVisibility', ['DEFAULT', 'DISABLE_ALL']),
		iconCountries: calling.has('iconCountries') ? calling.names('iconCountries') : undefined,
		callbackPermission: calling.choice('callbackPermission', ['ENABLED', 'DISABLED']),
		srtpKeyExchange: calling.choice('srtpKeyExchange', ['DTLS', 'SDES']),
		codecs: calling.has('codecs') ? calling.names('codecs') : undefined,
	};
};
