import type { TemplateParameter } from '../../../cloud-api/messages/template/templateParameter';
import type { Form } from '../../form/Form';
import { mediaOf } from './media';

/** A value for a variable of a header or body. Kinds of more than one part are written in the one value field. */
export function readTemplateParameter(row: Form): TemplateParameter {
	const value = row.verbatim('value');
	const name = row.optional('name');
	switch (row.text('type')) {
		case 'image':
		case 'video':
		case 'gif':
			return { kind: row.text('type') as 'image' | 'video' | 'gif', media: mediaOf(value.trim()) };
		case 'document':
			return { kind: 'document', media: mediaOf(value.trim()), fileName: name };
		case 'currency':
			return { kind: 'currency', fallback: value, ...readMoney(value), name };
		case 'dateTime':
			return { kind: 'dateTime', fallback: value, name };
		case 'location': {
			const [latitude = '', longitude = '', ...address] = value.split(',');
			return {
				kind: 'location',
				latitude: coordinate(latitude),
				longitude: coordinate(longitude),
				name,
				address: address.join(',').trim() || undefined,
			};
		}
		case 'product': {
			const [catalogId = '', productRetailerId = ''] = value.split('/');
			return {
				kind: 'product',
				catalogId: catalogId.trim(),
				productRetailerId: productRetailerId.trim(),
			};
		}
		case 'group':
			return { kind: 'group', groupId: value.trim() };
		default:
			return { kind: 'text', text: value, name };
	}
}

/** `NaN` for a blank, so that the builder's limits name what is missing. */
const coordinate = (text: string): number => (text.trim() === '' ? NaN : Number(text));

/** An amount and its code, such as `12.50 EUR`, in thousandths. */
function readMoney(value: string): { readonly code: string; readonly amount1000: number } {
	const amount = /-?\d+(?:\.\d+)?/.exec(value)?.[0];
	return {
		code: /[A-Z]{3}/.exec(value)?.[0] ?? '',
		amount1000: amount === undefined ? NaN : Math.round(Number(amount) * 1000),
	};
}
