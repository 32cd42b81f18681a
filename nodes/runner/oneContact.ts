import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { Form } from '../form/Form';
import { inputParameters } from '../form/inputParameters';

/**
 * The parameters of the first item and the contact all items name.
 * @throws NodeOperationError when there is none, or more than one: an execution sleeps as a whole and wakes once.
 */
export function oneContact(context: IExecuteFunctions): {
	readonly form: Form;
	readonly id: string;
} {
	const forms = context
		.getInputData()
		.map((_, itemIndex) => new Form(inputParameters(context, itemIndex)));
	const ids = new Set(forms.map((form) => form.text('contactId')));
	const [form] = forms;
	const [id = ''] = ids;
	const node = context.getNode();
	if (ids.size > 1) {
		throw new NodeOperationError(
			node,
			`"${node.name}" waits for one contact, and the items name ${ids.size}`,
			{
				description:
					'An execution of n8n sleeps as a whole and wakes once. Start one execution per contact, for example with Execute Sub-workflow, set to run once for each item and not to wait.',
			},
		);
	}
	if (form === undefined || id === '') {
		throw new NodeOperationError(node, "'Contact ID' is empty: say whom to wait for", {
			itemIndex: 0,
		});
	}
	return { form, id };
}
