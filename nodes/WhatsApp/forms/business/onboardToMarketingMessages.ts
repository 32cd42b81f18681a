import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const onboardToMarketingMessages: OperationForm = {
	name: 'Onboard to Marketing Messages',
	action: 'Onboard clients to marketing messages',
	description: 'Ask the clients of the business to accept the terms of the Marketing Messages API',
	fields: [
		{
			displayName: 'Solution ID',
			name: 'solutionId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: 'Only the clients of this multi-partner solution. Empty means all.',
		},
	],
	query: (form) => {
		const solution = form.text('solutionId');
		return result(
			{ solution_id: solution },
			pattern('solutionId', solution, /^\d+$/, 'digits only'),
		);
	},
	example: { businessId: '506914307656634' },
};
