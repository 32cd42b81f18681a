import type { ButtonSpec } from '../../../../cloud-api/templates/TemplateSpec';
import type { Form } from '../../../form/Form';

/** One row of the buttons of a template. */
export function readButton(row: Form): ButtonSpec {
	const text = row.verbatim('text');
	const own = row.optional('text');
	switch (row.text('type')) {
		case 'url':
			return { kind: 'url', text, url: row.text('url'), sample: row.optional('sample') };
		case 'phoneNumber':
			return { kind: 'phoneNumber', text, phoneNumber: row.text('phoneNumber') };
		case 'copyCode':
			return { kind: 'copyCode', sample: row.text('codeSample') };
		case 'flow':
			return {
				kind: 'flow',
				text,
				flow: readFlow(row.text('flow')),
				action: row.choice('flowAction', ['navigate', 'data_exchange'] as const),
				screen: row.optional('flowScreen'),
				icon: row.choice('flowIcon', ['DOCUMENT', 'PROMOTION', 'REVIEW'] as const),
			};
		case 'catalog':
		case 'multiProduct':
		case 'product':
		case 'orderDetails':
			return {
				kind: row.text('type') as 'catalog' | 'multiProduct' | 'product' | 'orderDetails',
				text: own,
			};
		case 'voiceCall':
			return { kind: 'voiceCall', text, ttlMinutes: row.number('ttlMinutes') };
		case 'requestContactInfo':
			return { kind: 'requestContactInfo' };
		default:
			return { kind: 'quickReply', text };
	}
}

/** Ids have digits only; Meta refuses flow names that do. */
const readFlow = (flow: string) => (/^\d*$/.test(flow) ? { id: flow } : { name: flow });
