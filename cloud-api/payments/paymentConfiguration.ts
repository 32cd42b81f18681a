import { present } from '../json';
import { form, type Found, must, requiredText, type Result, result, webUrl } from '../limits';

/** Who takes the money. `upi_vpa` is a UPI address of the business, the others are gateways. */
export const paymentProviders = ['payu', 'razorpay', 'upi_vpa', 'zaakpay'] as const;
export type PaymentProvider = (typeof paymentProviders)[number];

/** What an order message names to say who takes the money. */
export interface PaymentConfiguration {
	readonly name: string;
	readonly provider: PaymentProvider;
	/** What the payments are for, two digits of UPI's list. */
	readonly purposeCode: string;
	/** What the business sells, four digits of the card networks' list. */
	readonly merchantCategoryCode: string;
	/** The UPI address, `shop@bank`; needed for `upi_vpa`. */
	readonly merchantVpa?: string | undefined;
	/** Where the browser goes after the gateway's account is connected. */
	readonly redirectUrl?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/onboarding-apis */
export function paymentConfiguration(configuration: PaymentConfiguration): Result {
	const { name, provider, purposeCode, merchantCategoryCode, merchantVpa, redirectUrl } =
		configuration;
	return result(
		present({
			configuration_name: name,
			provider_name: provider,
			purpose_code: purposeCode,
			merchant_category_code: merchantCategoryCode,
			merchant_vpa: merchantVpa,
			redirect_url: redirectUrl,
		}),
		configurationNameLimits(name),
		form('purpose_code', purposeCode, /^\d{2}$/, 'two digits'),
		form('merchant_category_code', merchantCategoryCode, /^\d{4}$/, 'four digits'),
		provider === 'upi_vpa' ? requiredText('merchant_vpa', merchantVpa) : [],
		form('merchant_vpa', merchantVpa, /^[\w.-]+@[\w.-]+$/, 'a UPI address such as shop@bank'),
		webUrl('redirect_url', redirectUrl),
	);
}

/** A new link to connect the gateway's account of a configuration that exists. */
export const oauthLinkRequest = (name: string, redirectUrl: string | undefined): Result =>
	result(
		present({ configuration_name: name, redirect_url: redirectUrl }),
		configurationNameLimits(name),
		webUrl('redirect_url', redirectUrl),
	);

/** The endpoint of a checkout; Meta asks it for coupons and shipping. */
export const checkoutEndpoint = (url: string): Result =>
	result(
		{ data_endpoint_url: url },
		requiredText('data_endpoint_url', url),
		must(url === '' || /^https:\/\//i.test(url), 'data_endpoint_url', 'an https URL', 'another'),
	);

/** Up to 60 characters, as an order message takes it. */
export const configurationNameLimits = (name: string): Found =>
	requiredText('configuration_name', name, 60);
