import type { INodeProperties } from 'n8n-workflow';
import type { TemplateOptions } from '../../../../cloud-api/templates/templateBody';
import { isJsonObject } from '../../../../cloud-api/json';
import type { Form } from '../../../form/Form';

/** What few templates need. */
export const templateOptionsField: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'What few templates need',
	options: [
		{
			displayName: 'Ask for Call Permission',
			name: 'callPermission',
			type: 'boolean',
			default: false,
			description: 'Whether the message also asks the customer if you may call',
		},
		{
			displayName: 'Creative Optimizations',
			name: 'degreesOfFreedom',
			type: 'json',
			default: '{}',
			description:
				'What Meta may change of a marketing template: degrees_of_freedom_spec as Meta documents it',
		},
		{
			displayName: 'Delivery Optimization',
			name: 'optimization',
			type: 'json',
			default: '{}',
			description: 'How Meta may optimise its delivery: optimization_spec as Meta documents it',
		},
		{
			displayName: 'Display Format',
			name: 'displayFormat',
			type: 'options',
			options: [
				{ name: 'None', value: '' },
				{
					name: 'Order Details',
					value: 'order_details',
					description: 'A bill in a marketing template',
				},
			],
			default: '',
			description: 'How the message is laid out',
		},
		{
			displayName: 'Do Not Track Clicks',
			name: 'trackingOptedOut',
			type: 'boolean',
			default: false,
			description: 'Whether Meta leaves clicks on the links of this template uncounted',
		},
		{
			displayName: 'Limited-Time Offer',
			name: 'offerText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Expiring offer!',
			description:
				'Up to 16 characters above the body. Marketing only, with a URL button and no footer; a code button comes first.',
		},
		{
			displayName: 'Offer Counts Down',
			name: 'offerExpires',
			type: 'boolean',
			default: true,
			description: 'Whether a limited-time offer shows when it ends, which each message then says',
		},
		{
			displayName: 'Sub-Category',
			name: 'subCategory',
			type: 'options',
			options: [
				{ name: 'None', value: '' },
				{
					name: 'Order Status',
					value: 'ORDER_STATUS',
					description: 'News about a billed order: utility, body and footer only',
				},
			],
			default: '',
			description: 'A special kind of template',
		},
		{
			displayName: 'Time to Live',
			name: 'ttlSeconds',
			type: 'number',
			typeOptions: { minValue: -1, maxValue: 2592000 },
			default: 600,
			description:
				'Seconds Meta tries to deliver: 30 to 900 for authentication, 30 to 43,200 for utility, 43,200 to 2,592,000 for marketing; -1 is 30 days (not for marketing)',
		},
	],
};

/** What was opened of the additional fields. */
export function readTemplateOptions(form: Form): TemplateOptions {
	const more = form.group('additionalFields');
	return {
		ttlSeconds: more.number('ttlSeconds'),
		subCategory: more.optional('subCategory'),
		displayFormat: more.optional('displayFormat'),
		trackingOptedOut: more.has('trackingOptedOut') ? more.flag('trackingOptedOut') : undefined,
		degreesOfFreedom: filled(more, 'degreesOfFreedom'),
		optimization: filled(more, 'optimization'),
	};
}

function filled(form: Form, name: string) {
	const value = form.json(name);
	return isJsonObject(value) && Object.keys(value).length > 0 ? value : undefined;
}
