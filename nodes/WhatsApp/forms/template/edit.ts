import { editTemplateBody } from '../../../../cloud-api/templates/templateBody';
import type { OperationForm } from '../OperationForm';
import { componentFields } from './componentFields';
import { changedCategoryField } from './identityFields';
import { isNamed, readComponents } from './readComponents';
import { readTemplateOptions, templateOptionsField } from './templateOptionsField';

export const edit: OperationForm = {
	name: 'Edit',
	action: 'Edit template',
	description:
		'Change an approved, rejected or paused template; an approved one once in 24 hours and 10 times in 30 days',
	fields: [changedCategoryField, ...componentFields('edit'), templateOptionsField],
	body: (form) =>
		editTemplateBody({
			category: form.choice('category', ['authentication', 'marketing', 'utility'] as const),
			isNamed: isNamed(form),
			components: readComponents(form),
			...readTemplateOptions(form),
		}),
	example: {
		templateId: '1221463976341685',
		contentAs: 'form',
		body: 'Hello {{1}}, your cart is still waiting for you.',
		bodySamples: { sample: [{ value: 'Pablo' }] },
	},
};
