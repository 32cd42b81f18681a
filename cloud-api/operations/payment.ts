import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in';
const onboarding = `${docs}/onboarding-apis` as const;
const gateway = `${docs}/pg` as const;

/**
 * Payment configurations, look-ups and refunds. All of it is India's: Brazil's Pix codes, links and boletos are paid
 * outside WhatsApp and settled with the provider, and Singapore's payments ended on 2025-03-31.
 */
export const payment = {
	listConfigurations: {
		method: 'GET',
		path: '/{businessAccountId}/payment_configurations',
		idempotent: true,
		bucket: 'management',
		docs: onboarding,
	},
	getConfiguration: {
		method: 'GET',
		path: '/{businessAccountId}/payment_configuration/{configurationName}',
		idempotent: true,
		bucket: 'management',
		docs: onboarding,
	},
	/** A gateway answers with a link at which its account is connected; a UPI address needs none. */
	createConfiguration: {
		method: 'POST',
		path: '/{businessAccountId}/payment_configuration',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: onboarding,
	},
	/** Sets where coupons and shipping of a checkout are asked for, with the encryption of Flows. */
	updateConfiguration: {
		method: 'POST',
		path: '/{businessAccountId}/payment_configuration/{configurationName}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/checkout-button-templates`,
	},
	generateOauthLink: {
		method: 'POST',
		path: '/{businessAccountId}/generate_payment_configuration_oauth_link',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: onboarding,
	},
	deleteConfiguration: {
		method: 'DELETE',
		path: '/{businessAccountId}/payment_configuration',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: onboarding,
	},
	/** What counts: Meta asks to trust this and not the webhook before goods are shipped. */
	get: {
		method: 'GET',
		path: '/{phoneNumberId}/payments/{configurationName}/{paymentReferenceId}',
		idempotent: true,
		bucket: 'management',
		docs: `${gateway}#payment-lookup-api`,
	},
	/** Money leaves twice when this is repeated; look the payment up first. */
	refund: {
		method: 'POST',
		path: '/{phoneNumberId}/payments_refund',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${gateway}#refunds`,
	},
} as const satisfies Record<string, Operation>;
