import { isResource } from '../../cloud-api/catalogue';
import type { Form } from '../form/Form';
import { forms } from './forms';
import type { OperationForm } from './forms/OperationForm';

/** `resource.operation` of a node, as the catalogue names it; not every saved node names one that exists. */
export function operationOf(form: Form): string {
	const resource = form.text('resource') || 'message';
	const fallback = isResource(resource) ? forms[resource].first : '';
	return `${resource}.${form.text('operation') || fallback}`;
}

/** The form of an operation, or undefined when there is no such operation. */
export function formOf(id: string): OperationForm | undefined {
	const [resource = '', operation = ''] = id.split('.');
	if (!isResource(resource)) return undefined;
	const { operations, compound = {} } = forms[resource];
	const all = { ...operations, ...compound };
	return Object.hasOwn(all, operation) ? all[operation] : undefined;
}
