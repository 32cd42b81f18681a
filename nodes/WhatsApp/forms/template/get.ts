import type { OperationForm } from '../OperationForm';
import { simplifyTemplate } from './simplifyTemplate';
import { usualFields } from './usualFields';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get template',
	description: 'Read one language of a template by its ID',
	defaultFields: usualFields,
	simplify: simplifyTemplate,
	example: { templateId: '1221463976341685' },
};
