import { z } from 'zod';
import { isJsonObject } from '../../../cloud-api/json';
import { GraphFault } from '../graph/GraphFault';
import type { SendBody } from '../graph/wire/sendBody';
import { parseWire } from '../graph/wire/parseWire';
import type { Emulation } from '../world/Emulation';
import type { Payment } from './Payment';

/** The part of an order message that a payment is made of; everything else of it is the phone's to show. */
const order = z.looseObject({
	reference_id: z.string(),
	currency: z.string(),
	total_amount: z.looseObject({ value: z.number().int(), offset: z.literal(100) }),
	payment_configuration: z.string().optional(),
	payment_settings: z
		.array(
			z.looseObject({
				payment_gateway: z.looseObject({ configuration_name: z.string() }).optional(),
			}),
		)
		.optional(),
});

export type OrderPayment = Omit<
	Parameters<Emulation['payments']['ask']>[0],
	'messageId' | 'customerId'
>;

/**
 * The payment that an order message asks for through a configuration of the account (India). Other ways to pay go on
 * outside WhatsApp and give none.
 * @throws GraphFault 131009 when the account has no such configuration, or it takes no money yet.
 */
export function orderPayment({ payments }: Emulation, body: SendBody): OrderPayment | undefined {
	const given = orderIn(body);
	if (given === undefined) return undefined;
	const parsed = parseWire(order, given);
	const name =
		parsed.payment_configuration ??
		parsed.payment_settings?.find(({ payment_gateway: gateway }) => gateway !== undefined)
			?.payment_gateway?.configuration_name;
	if (name === undefined) return undefined;
	const configuration = payments.configuration(name);
	if (configuration?.status !== 'Active') {
		throw new GraphFault(
			131009,
			configuration === undefined
				? `Param configuration_name: this business account has no payment configuration ${name}.`
				: `Param configuration_name: ${name} is ${configuration.status}.`,
		);
	}
	return {
		referenceId: parsed.reference_id,
		configurationName: name,
		currency: parsed.currency,
		total: parsed.total_amount.value,
	};
}

/** What became of trying to pay. */
export type PaymentOutcome = Exclude<Payment['status'], 'pending'>;

/** The order of an interactive message, or of a template's button. */
function orderIn(body: SendBody): unknown {
	if (body.type === 'interactive') {
		return body.interactive.type === 'order_details'
			? body.interactive.action.parameters
			: undefined;
	}
	if (body.type !== 'template') return undefined;
	for (const part of body.template.components ?? []) {
		if (part.type !== 'button' || part.sub_type !== 'order_details') continue;
		const [value] = part.parameters ?? [];
		if (value?.type === 'action' && isJsonObject(value['action'])) {
			return value['action']['order_details'];
		}
	}
	return undefined;
}
