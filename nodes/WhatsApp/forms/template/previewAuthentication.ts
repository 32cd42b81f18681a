import { each, range, result } from '../../../../cloud-api/limits';
import { languageLimits } from '../../../../cloud-api/templates/templateBody';
import type { OperationForm } from '../OperationForm';

export const previewAuthentication: OperationForm = {
	name: 'Preview Authentication',
	action: 'Preview authentication templates',
	description: 'Read the words Meta will use for a one-time password, language by language',
	fields: [
		{
			displayName: 'Languages',
			name: 'languages',
			type: 'string',
			default: '',
			placeholder: 'e.g. en_US, es_ES',
			description: 'The language codes, separated by commas. Empty means all.',
		},
		{
			displayName: 'Button',
			name: 'buttonType',
			type: 'options',
			options: [{ name: 'One-Time Password', value: 'OTP' }],
			default: 'OTP',
			description: 'The kind of button of the template',
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
	],
	query: (form) => {
		const languages = form.names('languages');
		const minutes = form.number('codeExpirationMinutes') ?? 0;
		return result(
			{
				category: 'AUTHENTICATION',
				languages: languages.join(','),
				add_security_recommendation: String(form.flag('securityRecommendation', true)),
				code_expiration_minutes: minutes === 0 ? undefined : String(minutes),
				button_types: form.text('buttonType') || 'OTP',
			},
			each('languages', languages, (language, path) => languageLimits(path, language)),
			minutes === 0 ? [] : range('code_expiration_minutes', minutes, 1, 90),
		);
	},
	example: { languages: 'en_US, es_ES', codeExpirationMinutes: 10 },
};
