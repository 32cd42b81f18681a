import { encryptionKey } from '../../../../cloud-api/flows/encryptionKey';
import type { OperationForm } from '../OperationForm';

/** A public key whose private half nobody has. */
const examplePem = [
	'-----BEGIN PUBLIC KEY-----',
	'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApoxCYXChKUNny6vlUIXw',
	'mgaA0RcuIYzWsfsBTkrNkb49TQbzO6OEpRvnX+BBEkmWY0KQFIVh24AZkJskwWD3',
	'ITYUi1B6kGbA78Us87G5h2Szk5BQE9CnT7IVkdLVlNt1m/qSsItk0nPvmrN91C+1',
	'VRRcFIkhgQPPe3Re8Qbyw3nf3sIWGowTxAmdeqN3z+JQGzUMpDaPMyMdFWS7uEWu',
	'yghO8tKvQj2A+dNUcVRNyfrCPLsTgfWWbEG9/mPX/Rks7ZP1DV8KcydLY3ZGlmBf',
	'fpI/KORChwZZS1sfpWhwfTO3KeEUIsks0s0Q3jj8hhkHZgqN6m2QwLgPOZVY19bW',
	'NQIDAQAB',
	'-----END PUBLIC KEY-----',
].join('\n');

export const setEncryptionKey: OperationForm = {
	name: 'Set Encryption Key',
	action: 'Set flow encryption key',
	description: 'Give Meta the public key that flows of a number are encrypted with',
	fields: [
		{
			displayName: 'Public Key',
			name: 'publicKey',
			type: 'string',
			typeOptions: { rows: 9 },
			default: '',
			required: true,
			placeholder: 'e.g. -----BEGIN PUBLIC KEY-----…',
			description:
				'The public half as PEM, RSA with 2048 bits. <code>wayfare flow keygen</code> makes a pair; the private half stays with your endpoint.',
		},
	],
	body: (form) => encryptionKey(form.text('publicKey')),
	example: { publicKey: examplePem },
};
