import type { Resource } from '../../cloud-api/catalogue';
import type { Form } from '../form/Form';

/** The operation each resource's form starts with; n8n leaves it out of the saved JSON. */
const first: Readonly<Record<Resource, string>> = {
	message: 'send',
	media: 'upload',
	phoneNumber: 'get',
};

/** `resource.operation` of a form, as the catalogue names it; not every form names one that exists. */
export function operationOf(form: Form): string {
	const resource = form.text('resource') || 'message';
	const fallback = Object.hasOwn(first, resource) ? first[resource as Resource] : '';
	return `${resource}.${form.text('operation') || fallback}`;
}
