import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listLibrary: OperationForm = {
	name: 'Get Library',
	action: 'Get library templates',
	description: 'Look for ready-made templates of Meta, which are approved at once',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			description: 'Which library templates to read. Without any, all.',
			options: [
				{
					displayName: 'Industry',
					name: 'industry',
					type: 'options',
					options: [
						{ name: 'Any', value: '' },
						{ name: 'E-Commerce', value: 'E_COMMERCE' },
						{ name: 'Financial Services', value: 'FINANCIAL_SERVICES' },
					],
					default: '',
					description: 'For which trade',
				},
				{
					displayName: 'Language',
					name: 'language',
					type: 'string',
					default: '',
					placeholder: 'e.g. en_US',
					description: 'The language code',
				},
				{
					displayName: 'Search',
					name: 'search',
					type: 'string',
					default: '',
					placeholder: 'e.g. delivery',
					description: 'A part of its name or of its text',
				},
				{
					displayName: 'Topic',
					name: 'topic',
					type: 'options',
					options: [
						{ name: 'Account Update', value: 'ACCOUNT_UPDATE' },
						{ name: 'Any', value: '' },
						{ name: 'Customer Feedback', value: 'CUSTOMER_FEEDBACK' },
						{ name: 'Event Reminder', value: 'EVENT_REMINDER' },
						{ name: 'Group Invite Link', value: 'GROUP_INVITE_LINK' },
						{ name: 'Identity Verification', value: 'IDENTITY_VERIFICATION' },
						{ name: 'Order Management', value: 'ORDER_MANAGEMENT' },
						{ name: 'Payments', value: 'PAYMENTS' },
					],
					default: '',
					description: 'What it is about',
				},
				{
					displayName: 'Use Case',
					name: 'useCase',
					type: 'string',
					default: '',
					placeholder: 'e.g. DELIVERY_UPDATE',
					description: 'As Meta names it, in capitals',
				},
			],
		},
	],
	query: (form) => {
		const filters = form.group('filters');
		return result({
			search: filters.text('search'),
			topic: filters.text('topic').toUpperCase(),
			usecase: filters.text('useCase').toUpperCase(),
			industry: filters.text('industry'),
			language: filters.text('language'),
		});
	},
	example: { filters: { search: 'delivery', language: 'en_US' } },
};
