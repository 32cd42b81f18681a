import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const enableTemplateInsights: OperationForm = {
	name: 'Enable Template Analytics',
	action: 'Enable template analytics',
	description:
		'Let Meta count what becomes of templates; once and for good, it cannot be switched off',
	body: () => result({ is_enabled_for_insights: true }),
	example: {},
};
