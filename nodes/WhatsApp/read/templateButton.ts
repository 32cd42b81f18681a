import { isJsonObject } from '../../../cloud-api/json';
import type { TemplateButton } from '../../../cloud-api/messages/template/templateButton';
import { Form } from '../../form/Form';
import { readOrderDetails } from './order';

/** A value for a button of a template; what the value means depends on the type of the row. */
export function readTemplateButton(row: Form): TemplateButton {
	const value = row.verbatim('value');
	switch (row.text('type')) {
		case 'payload':
			return { kind: 'quickReply', payload: value };
		case 'couponCode':
			return { kind: 'copyCode', couponCode: value.trim() };
		case 'flow':
			return readFlow(row);
		case 'catalog':
			return { kind: 'catalog', thumbnailProductRetailerId: row.optional('value') };
		case 'multiProduct': {
			const json = jsonOf(row);
			return {
				kind: 'multiProduct',
				thumbnailProductRetailerId: json.text('thumbnailProductRetailerId'),
				sections: json.rows('products', 'section').map((section) => ({
					title: section.optional('title'),
					productRetailerIds: section.names('productRetailerIds'),
				})),
			};
		}
		case 'orderDetails':
			return { kind: 'orderDetails', orderDetails: readOrderDetails(jsonOf(row)) };
		case 'voiceCall':
			return { kind: 'voiceCall', payload: row.optional('value') };
		case 'paymentRequest':
			return { kind: 'paymentRequest', action: jsonOf(row).values };
		default:
			return { kind: 'url', text: value };
	}
}

/** Either just a token, or `{ "flowToken": …, "data": { … } }`. */
function readFlow(row: Form): TemplateButton {
	const json = row.json('value');
	if (!isJsonObject(json)) return { kind: 'flow', flowToken: row.optional('value') };
	const data = json['data'];
	return {
		kind: 'flow',
		flowToken: new Form(json).optional('flowToken'),
		data: isJsonObject(data) ? data : undefined,
	};
}

/** The row's value as a form of its own: the same fields the message of that kind has, in JSON. */
function jsonOf(row: Form): Form {
	const json = row.json('value');
	return new Form(isJsonObject(json) ? json : {});
}
