import { z } from 'zod';
import type { Payment, PaymentConfiguration } from '../../payments/Payment';
import { moveConfiguration } from '../../payments/moveConfiguration';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { httpUrl, upTo } from '../wire/shapes';
import { parseWire } from '../wire/parseWire';

const success: GraphAnswer = { body: { success: true } };
const hour = 60 * 60 * 1000;

const seconds = (at: number): number => Math.floor(at / 1000);

/** https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/onboarding-apis */
const node = (configuration: PaymentConfiguration) => ({
	configuration_name: configuration.name,
	merchant_category_code: { code: configuration.merchantCategoryCode, description: '' },
	purpose_code: { code: configuration.purposeCode, description: '' },
	status: configuration.status,
	provider_name: configuration.provider,
	...(configuration.providerMerchantId === undefined
		? {}
		: { provider_mid: configuration.providerMerchantId }),
	...(configuration.merchantVpa === undefined ? {} : { merchant_vpa: configuration.merchantVpa }),
	...(configuration.dataEndpointUrl === undefined
		? {}
		: { data_endpoint_url: configuration.dataEndpointUrl }),
	created_timestamp: seconds(configuration.createdAt),
	updated_timestamp: seconds(configuration.updatedAt),
});

export const listConfigurations: Handler = (_call, { payments }) => ({
	body: { data: [{ payment_configurations: payments.configurations().map(node) }] },
});

export const getConfiguration: Handler = (call, emulation) => ({
	body: { data: [node(configurationOf(call.params['configurationName'] ?? '', emulation))] },
});

const configurationName = upTo(60);
const newConfiguration = z.looseObject({
	configuration_name: configurationName,
	provider_name: z.enum(['upi_vpa', 'razorpay', 'payu', 'zaakpay']),
	purpose_code: z.coerce.string().regex(/^\d{2}$/, 'must be two digits'),
	merchant_category_code: z.coerce.string().regex(/^\d{4}$/, 'must be four digits'),
	merchant_vpa: z.string().min(1).optional(),
	redirect_url: httpUrl.optional(),
});

/** A UPI address takes money at once; a gateway waits until somebody opens the link that connects it. */
export const createConfiguration: Handler = (call, emulation) => {
	const { payments, clock } = emulation;
	const body = parseWire(newConfiguration, call.body ?? {});
	if (payments.configuration(body.configuration_name) !== undefined) {
		throw new GraphFault(
			100,
			`Param configuration_name: there is already a payment configuration ${body.configuration_name}.`,
		);
	}
	const isGateway = body.provider_name !== 'upi_vpa';
	if (!isGateway && body.merchant_vpa === undefined) {
		throw new GraphFault(131008, 'Parameter "merchant_vpa" is required.');
	}
	const now = clock.now();
	const configuration = payments.store({
		name: body.configuration_name,
		provider: body.provider_name,
		status: 'Needs_Connecting',
		...(body.merchant_vpa === undefined ? {} : { merchantVpa: body.merchant_vpa }),
		purposeCode: body.purpose_code,
		merchantCategoryCode: body.merchant_category_code,
		createdAt: now,
		updatedAt: now,
	});
	if (isGateway) return { body: { ...oauthLink(emulation, configuration), success: true } };
	return {
		...success,
		afterwards: () => void moveConfiguration(emulation, configuration, 'Active'),
	};
};

export const updateConfiguration: Handler = (call, emulation) => {
	const configuration = configurationOf(call.params['configurationName'] ?? '', emulation);
	const body = parseWire(z.looseObject({ data_endpoint_url: httpUrl }), call.body ?? {});
	emulation.payments.store({
		...configuration,
		dataEndpointUrl: body.data_endpoint_url,
		updatedAt: emulation.clock.now(),
	});
	return success;
};

const named = z.looseObject({ configuration_name: configurationName });

export const generateOauthLink: Handler = (call, emulation) => {
	const body = parseWire(named, call.body ?? {});
	const configuration = configurationOf(body.configuration_name, emulation);
	if (configuration.provider === 'upi_vpa') {
		throw new GraphFault(100, `Param configuration_name: ${configuration.name} is no gateway.`);
	}
	return { body: oauthLink(emulation, configuration) };
};

export const deleteConfiguration: Handler = (call, emulation) => {
	const body = parseWire(named, { ...Object(call.body), ...call.query });
	emulation.payments.remove(configurationOf(body.configuration_name, emulation).name);
	return success;
};

export const get: Handler = (call, { payments }) => {
	const payment = payments.payment(call.params['paymentReferenceId'] ?? '');
	if (payment === undefined || payment.configurationName !== call.params['configurationName']) {
		throw unknownObject('GET', call.params['paymentReferenceId'] ?? '');
	}
	return { body: { payments: [paymentNode(payment)] } };
};

const paymentNode = (payment: Payment) => ({
	reference_id: payment.referenceId,
	status: payment.status,
	currency: payment.currency,
	total_amount: { value: payment.total, offset: 100 },
	transactions: [
		{
			id: payment.transactionId,
			type: 'upi',
			status: transactionStatus[payment.status],
			created_timestamp: seconds(payment.createdAt),
			updated_timestamp: seconds(payment.updatedAt),
			amount: { value: payment.total, offset: 100 },
			currency: payment.currency,
			refunds: payment.refunds.map((refund) => ({
				id: refund.id,
				amount: { value: refund.amount, offset: 100 },
				speed_processed: refund.speed,
				status: refund.status,
				created_timestamp: seconds(refund.createdAt),
			})),
		},
	],
});

const transactionStatus = { pending: 'pending', captured: 'success', failed: 'failed' } as const;

const refundBody = z.looseObject({
	reference_id: z.string().min(1),
	speed: z.enum(['instant', 'normal']),
	payment_config_id: z.string().min(1),
	amount: z.looseObject({
		currency: z.literal('INR'),
		value: z.coerce.number().int().min(1),
		offset: z.coerce.number().pipe(z.literal(100)),
	}),
});

export const refund: Handler = (call, { payments, clock }) => {
	const body = parseWire(refundBody, call.body ?? {});
	const payment = payments.payment(body.reference_id);
	if (payment === undefined || payment.configurationName !== body.payment_config_id) {
		throw new GraphFault(
			100,
			`Param reference_id: ${body.payment_config_id} has no payment ${body.reference_id}.`,
		);
	}
	const refundable = payments.refundable(payment);
	if (body.amount.value > refundable) {
		throw new GraphFault(
			100,
			`Param amount.value: ${body.amount.value} is more than the ${refundable} that can be refunded.`,
		);
	}
	const made = payments.refund(payment, body.amount.value, body.speed, clock.now());
	return { body: { id: made.id, status: made.status, speed_processed: made.speed } };
};

function configurationOf(wanted: string, { payments }: Emulation): PaymentConfiguration {
	const configuration = payments.configuration(wanted);
	if (configuration === undefined) {
		throw new GraphFault(100, `Param configuration_name: no payment configuration ${wanted}.`);
	}
	return configuration;
}

function oauthLink({ payments, clock, baseUrl }: Emulation, { name }: PaymentConfiguration) {
	const expiresAt = clock.now() + hour;
	return {
		oauth_url: `${baseUrl()}/payment-oauth/${payments.lendLink(name, expiresAt)}`,
		expiration: seconds(expiresAt),
	};
}
