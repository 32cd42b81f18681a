import type { INodeProperties } from 'n8n-workflow';

const only = (...method: string[]) => ({ show: { method } });

/** The ways to pay a bill: the first two are India's, the others Brazil's. */
export const paymentField: INodeProperties = {
	displayName: 'Ways to Pay',
	name: 'payments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Way to Pay',
	default: {},
	description: 'How the customer can pay; at least one',
	options: [
		{
			displayName: 'Payment',
			name: 'payment',
			// The method decides what else is asked, so it stands first.
			values: [
				{
					displayName: 'Method',
					name: 'method',
					type: 'options',
					options: [
						{ name: 'Boleto (Brazil)', value: 'boleto' },
						{ name: 'Card on File (Brazil)', value: 'offsiteCard' },
						{ name: 'Payment Gateway (India)', value: 'gateway' },
						{ name: 'Payment Link (Brazil)', value: 'paymentLink' },
						{ name: 'Pix (Brazil)', value: 'pix' },
						{ name: 'UPI Link (India)', value: 'upiIntentLink' },
					],
					default: 'pix',
					description: 'The kind of payment',
				},
				...payment(),
			],
		},
	],
};

function payment(): INodeProperties[] {
	return [
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			options: [
				{ name: 'BillDesk', value: 'billdesk' },
				{ name: 'PayU', value: 'payu' },
				{ name: 'Razorpay', value: 'razorpay' },
				{ name: 'Zaakpay', value: 'zaakpay' },
			],
			default: 'razorpay',
			displayOptions: only('gateway'),
			description: 'Who handles the payment',
		},
		{
			displayName: 'Configuration Name',
			name: 'configurationName',
			type: 'string',
			default: '',
			displayOptions: only('gateway'),
			description: 'As set up in WhatsApp Manager, up to 60 characters',
		},
		{
			displayName: 'Provider Data',
			name: 'data',
			type: 'json',
			default: '',
			displayOptions: only('gateway'),
			description: 'A JSON object of the provider, such as its notes or receipt',
		},
		{
			displayName: 'Link',
			name: 'link',
			type: 'string',
			default: '',
			displayOptions: only('upiIntentLink', 'paymentLink'),
			description: 'The address at which to pay',
		},
		{
			displayName: 'Pix Code',
			name: 'pixCode',
			type: 'string',
			default: '',
			displayOptions: only('pix'),
			description: 'The copy-and-paste code of the charge',
		},
		{
			displayName: 'Merchant Name',
			name: 'merchantName',
			type: 'string',
			default: '',
			displayOptions: only('pix'),
			description: 'Who receives the money',
		},
		{
			displayName: 'Pix Key',
			name: 'pixKey',
			type: 'string',
			default: '',
			displayOptions: only('pix'),
			description: 'The key of the account',
		},
		{
			displayName: 'Pix Key Type',
			name: 'pixKeyType',
			type: 'options',
			options: [
				{ name: 'CNPJ', value: 'CNPJ' },
				{ name: 'CPF', value: 'CPF' },
				{ name: 'Email', value: 'EMAIL' },
				{ name: 'Phone', value: 'PHONE' },
				{ name: 'Random (EVP)', value: 'EVP' },
			],
			default: 'EVP',
			displayOptions: only('pix'),
			description: 'What the key is',
		},
		{
			displayName: 'Digitable Line',
			name: 'digitableLine',
			type: 'string',
			default: '',
			displayOptions: only('boleto'),
			description: 'The digits printed on the boleto',
		},
		{
			displayName: 'Last Four Digits',
			name: 'lastFourDigits',
			type: 'string',
			default: '',
			displayOptions: only('offsiteCard'),
			description: 'Of the card, for the customer to recognise it',
		},
		{
			displayName: 'Card ID',
			name: 'credentialId',
			type: 'string',
			default: '',
			displayOptions: only('offsiteCard'),
			description: 'Your own ID of the stored card; it comes back when the customer pays',
		},
	];
}
