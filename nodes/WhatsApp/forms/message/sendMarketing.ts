import type { INodeProperties } from 'n8n-workflow';
import { must, range, type Result, result } from '../../../../cloud-api/limits';
import { marketingMessage } from '../../../../cloud-api/messages/marketing';
import type { Form } from '../../../form/Form';
import { binaryMediaOf } from '../../binaryMedia';
import { envelopeOf } from '../../execute/recipient';
import { noBinaryHere } from '../../outboundMessage';
import { readTemplate, templateProblems } from '../../read/template';
import { sentMessage } from '../../sentMessage';
import type { OperationForm } from '../OperationForm';
import { recipientField } from './recipientField';
import { templateFields } from './templateFields';

const marketingOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'What else travels with the message',
	options: [
		{
			displayName: 'Bid Multiplier',
			name: 'bidMultiplier',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 1,
			description: 'Multiplies the highest price of the template for this message (beta of Meta)',
		},
		{
			displayName: 'Callback Data',
			name: 'callbackData',
			type: 'string',
			default: '',
			placeholder: 'e.g. campaign-7',
			description: 'Comes back in every status of the message, up to 512 characters',
		},
		{
			displayName: 'Identity Key Hash',
			name: 'identityKeyHash',
			type: 'string',
			default: '',
			description: 'Send only while the customer has the identity with this hash',
		},
	],
};

/** The body of the call, with `binaryMediaId` where a file of the item has to be uploaded first. */
export function marketingBody(form: Form): Result {
	const options = form.group('options');
	const multiplier = options.number('bidMultiplier');
	const unfit = templateProblems(form);
	if (unfit.length > 0) {
		return {
			ok: false,
			problems: unfit.map((message) => ({
				field: 'templateValues',
				limit: 'a value',
				actual: 'nothing',
				message,
			})),
		};
	}
	const built = marketingMessage(readTemplate(form), envelopeOf(form), {
		productPolicy: form.text('productPolicy') === 'STRICT' ? 'STRICT' : 'CLOUD_API_FALLBACK',
		messageActivitySharing: form.flag('messageActivitySharing', true),
		bidMultiplier: multiplier === 1 ? undefined : multiplier,
	});
	if (!built.ok) return built;
	return result(
		built.body,
		range('bid_spec.per_message_bid_multiplier', multiplier, 0, Infinity, false),
	);
}

/** @see https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages */
export const sendMarketing: OperationForm = {
	name: 'Send Marketing',
	action: 'Send marketing message',
	description: 'Deliver a marketing template by the Marketing Messages API, which Meta optimises',
	fields: [
		{ ...recipientField, required: true },
		...templateFields.filter(({ name }) => name !== 'templateCategory'),
		{
			displayName: 'If Not Possible',
			name: 'productPolicy',
			type: 'options',
			options: [
				{
					name: 'Fail',
					value: 'STRICT',
					description: 'Do not send what cannot go by the Marketing Messages API',
				},
				{
					name: 'Send by Cloud API',
					value: 'CLOUD_API_FALLBACK',
					description: 'Send it as an ordinary template message',
				},
			],
			default: 'CLOUD_API_FALLBACK',
			description: 'What to do with a customer or template that API does not serve',
		},
		{
			displayName: 'Share Activity',
			name: 'messageActivitySharing',
			type: 'boolean',
			default: true,
			description: 'Whether Meta may use reads and taps to deliver better',
		},
		marketingOptions,
	],
	body: (form) => {
		const built = marketingBody(form);
		if (!built.ok || binaryMediaOf(built.body).length === 0) return built;
		return {
			ok: false,
			problems: must(false, 'template.components', 'a link or a media ID', 'a binary field').map(
				(problem) => ({ ...problem, message: noBinaryHere }),
			),
		};
	},
	simplify: sentMessage,
	example: { to: '+34600111222', template: 'spring_sale|en' },
};
