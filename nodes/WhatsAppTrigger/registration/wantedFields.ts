import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { Form } from '../../form/Form';
import { plain } from '../../form/plain';
import { fieldsOf } from '../fieldsOf';

/** The form of a trigger, as far as a registration needs it. */
export const hookForm = (context: IHookFunctions): Form =>
	new Form({
		updates: plain(Object(context.getNodeParameter('updates', []))),
		kinds: plain(Object(context.getNodeParameter('kinds', []))),
		filters: plain(Object(context.getNodeParameter('filters', {}))),
		phoneNumberId: String(context.getNodeParameter('phoneNumberId', '')),
	});

/** Meta's fields that bring what the form asks for. */
export function wantedFields(context: IHookFunctions): readonly string[] {
	const form = hookForm(context);
	const fields = fieldsOf(form.names('updates'), form.group('filters').names('fields'));
	if (fields.length > 0) return fields;
	throw new NodeOperationError(context.getNode(), 'This trigger would never start', {
		description:
			"'Updates' is empty, or none of the 'Meta Fields' of the filters brings what it names.",
	});
}
