import type { INodeProperties } from 'n8n-workflow';
import type { Form } from '../../../form/Form';

/** The screens of a flow. */
export const flowJsonField: INodeProperties = {
	displayName: 'Flow JSON',
	name: 'flowJson',
	type: 'json',
	typeOptions: { rows: 12 },
	default: '',
	required: true,
	description:
		'The screens as Flow JSON, up to 10 MB; version 7.3 is recommended. <code>wayfare flow check</code> finds its mistakes before Meta does.',
};

/** The document as it was written, so that the lines of Meta's errors are those the builder sees. */
export function readFlowJson(form: Form): string {
	const value = form.values['flowJson'];
	return typeof value === 'object' && value !== null
		? JSON.stringify(value, null, 2)
		: form.verbatim('flowJson');
}
