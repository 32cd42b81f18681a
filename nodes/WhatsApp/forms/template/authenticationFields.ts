import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../showFor';

/** What there is to choose about a template whose texts Meta writes. */
export const authenticationFields: INodeProperties[] = [
	{
		displayName: 'Code Button',
		name: 'otpType',
		type: 'options',
		options: [
			{ name: 'Copy Code', value: 'copyCode', description: 'The customer copies the code' },
			{
				name: 'One-Tap Autofill',
				value: 'oneTap',
				description: 'A tap hands the code to your Android app',
			},
			{
				name: 'Zero-Tap',
				value: 'zeroTap',
				description: 'Your Android app gets the code without a tap',
			},
		],
		default: 'copyCode',
		description: 'How the code gets where it is needed',
	},
	{
		displayName: 'Code Expires In',
		name: 'codeExpirationMinutes',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 90 },
		default: 0,
		description: 'Minutes from 1 to 90 that the footer says; 0 leaves the footer out',
	},
	{
		displayName: 'Security Recommendation',
		name: 'securityRecommendation',
		type: 'boolean',
		default: true,
		description: 'Whether the text adds that the code must not be shared',
	},
	{
		displayName: 'Button Text',
		name: 'otpText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Copy code',
		description: 'Up to 25 characters. Empty means the words of Meta in that language.',
	},
	...showFor({ otpType: ['oneTap', 'zeroTap'] }, [
		{
			displayName: 'Autofill Text',
			name: 'autofillText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Autofill',
			description: 'Up to 25 characters. Empty means the words of Meta in that language.',
		},
		{
			displayName: 'Apps',
			name: 'apps',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, maxAllowedFields: 5 },
			placeholder: 'Add App',
			default: {},
			description: 'Up to 5 Android apps that may take the code',
			options: [
				{
					displayName: 'App',
					name: 'app',
					values: [
						{
							displayName: 'Package Name',
							name: 'packageName',
							type: 'string',
							default: '',
							placeholder: 'e.g. com.example.shop',
							description: 'The package of the app, up to 224 characters',
						},
						{
							displayName: 'Signature Hash',
							name: 'signatureHash',
							type: 'string',
							default: '',
							placeholder: 'e.g. K8a/AINcGX7',
							description: 'The 11 characters of the hash of its signing key',
						},
					],
				},
			],
		},
	]),
	...showFor({ otpType: ['zeroTap'] }, [
		{
			displayName: 'Accept Zero-Tap Terms',
			name: 'zeroTapTerms',
			type: 'boolean',
			default: false,
			description:
				"Whether you accept Meta's terms for zero-tap templates; they are refused otherwise",
		},
	]),
];
