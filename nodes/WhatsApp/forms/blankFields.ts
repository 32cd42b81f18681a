import { isJsonObject } from '../../../cloud-api/json';
import type { Form } from '../../form/Form';
import type { OperationForm } from './OperationForm';

/**
 * The required fields left blank and the JSON fields that hold none, as sentences, by what the form itself declares.
 * Fields that show only under a condition are left to the operation's own reader, which knows it.
 */
export const blankFields = ({ fields = [] }: OperationForm, form: Form): readonly string[] =>
	fields
		.filter(({ displayOptions }) => displayOptions === undefined)
		.flatMap(({ name, type, required = false, displayName }): readonly string[] => {
			const blank = `'${displayName}' is empty: fill it in`;
			switch (type) {
				case 'json': {
					const value = form.json(name);
					if (isJsonObject(value) || Array.isArray(value)) return [];
					if ((form.values[name] ?? '') === '') return required ? [blank] : [];
					return [`'${displayName}' is not JSON: give an object or a list`];
				}
				case 'string':
				case 'options':
				case 'resourceLocator':
					return required && form.text(name) === '' && form.names(name).length === 0 ? [blank] : [];
				default:
					return [];
			}
		});
