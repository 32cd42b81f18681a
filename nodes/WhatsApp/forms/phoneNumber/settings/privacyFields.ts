import type { INodeProperties } from 'n8n-workflow';
import {
	type PhoneSettings,
	storageRegions,
} from '../../../../../cloud-api/phoneNumber/phoneSettings';
import type { Form } from '../../../../form/Form';

const regionNames: Readonly<Record<(typeof storageRegions)[number], string>> = {
	AE: 'United Arab Emirates',
	AU: 'Australia',
	BH: 'Bahrain',
	BR: 'Brazil',
	CA: 'Canada',
	CH: 'Switzerland',
	DE: 'Germany (European Union)',
	GB: 'United Kingdom',
	ID: 'Indonesia',
	IN: 'India',
	JP: 'Japan',
	KR: 'South Korea',
	SG: 'Singapore',
	ZA: 'South Africa',
};

/** Storage, identity check and payload encryption. */
export const privacyFields: readonly INodeProperties[] = [
	{
		displayName: 'Message Storage',
		name: 'storage',
		type: 'options',
		options: [
			{
				name: 'In One Country',
				value: 'inCountry',
				description: 'Message content rests there only',
			},
			{ name: 'Leave as It Is', value: 'leave' },
			{
				name: 'None',
				value: 'none',
				description: 'Gone after an hour; for businesses that Meta has admitted to it',
			},
		],
		default: 'leave',
		description: 'Where message content rests. To be set before the number is registered.',
	},
	{
		displayName: 'Storage Country',
		name: 'storageRegion',
		type: 'options',
		options: storageRegions
			.map((value) => ({ name: regionNames[value], value }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: 'DE',
		displayOptions: { show: { storage: ['inCountry'] } },
		description: 'The country in which message content rests',
	},
	{
		displayName: 'Identity Check',
		name: 'identityCheck',
		type: 'options',
		options: [
			{ name: 'Leave as It Is', value: 'leave' },
			{ name: 'Off', value: 'off' },
			{ name: 'On', value: 'on' },
		],
		default: 'leave',
		description:
			'Holds messages back when another person may have a customer\u2019s number: a send with another identity hash fails with 137000',
	},
	{
		displayName: 'Payload Encryption',
		name: 'payloadEncryption',
		type: 'options',
		options: [
			{ name: 'Leave as It Is', value: 'leave' },
			{ name: 'Off', value: 'off' },
			{ name: 'On', value: 'on' },
		],
		default: 'leave',
		description: 'Whether the content of messages is encrypted for Meta with keys of the business',
	},
	{
		displayName: 'Public Key',
		name: 'encryptionKey',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		displayOptions: { show: { payloadEncryption: ['on'] } },
		description: 'The key of the business in PEM form, base64-encoded',
	},
];

type Privacy = Pick<PhoneSettings, 'storage' | 'identityCheck' | 'payloadEncryption'>;

export function readPrivacy(form: Form): Privacy {
	const storage = form.choice('storage', ['inCountry', 'none']);
	const check = form.choice('identityCheck', ['on', 'off']);
	const encryption = form.choice('payloadEncryption', ['on', 'off']);
	return {
		storage:
			storage === 'inCountry'
				? { kind: 'inCountry', region: form.text('storageRegion') || 'DE' }
				: storage === 'none'
					? { kind: 'none' }
					: undefined,
		identityCheck: check === undefined ? undefined : check === 'on',
		payloadEncryption:
			encryption === 'on'
				? { status: 'ENABLED', publicKey: form.optional('encryptionKey') }
				: encryption === 'off'
					? { status: 'DISABLED' }
					: undefined,
	};
}
