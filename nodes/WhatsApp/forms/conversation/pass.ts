import { addresseeOf } from '../../../../cloud-api/addressee';
import { responderRoles, threadControl } from '../../../../cloud-api/conversation/threadControl';
import { customerField } from '../customerField';
import type { OperationForm } from '../OperationForm';
import { noteField } from './noteField';

export const pass: OperationForm = {
	name: 'Pass',
	action: 'Pass conversation',
	description: 'Hand the conversation to another responder of the number',
	fields: [
		customerField,
		{
			displayName: 'To Role',
			name: 'targetRole',
			type: 'options',
			options: [
				{ name: 'AI Agent', value: 'ai_agent', description: 'Such as the Meta Business Agent' },
				{
					name: 'Click-to-WhatsApp',
					value: 'ctwa',
					description: 'Who answers what comes from ads',
				},
				{ name: 'Customer Service', value: 'customer_service', description: 'The service desk' },
				{ name: 'Escalation', value: 'escalation', description: 'Who takes difficult cases' },
				{ name: 'Marketing', value: 'marketing', description: 'Who runs campaigns' },
				{ name: 'Utility', value: 'utility', description: 'Who tells of orders and the like' },
			],
			default: 'customer_service',
			description: 'The part that the next responder plays on this number',
		},
		noteField,
	],
	body: (form) =>
		threadControl({
			action: 'pass',
			customer: addresseeOf(form.text('customer')),
			targetRole: form.choice('targetRole', responderRoles) ?? 'customer_service',
			metadata: form.optional('note'),
		}),
	example: { customer: '+34600111222', targetRole: 'ai_agent', note: 'Wants a refund' },
};
