import { assertNever } from '../../assertNever';
import { type JsonObject, present } from '../../json';
import { type Found, requiredText, webUrl } from '../../limits';

/** A way to pay. The first two are India's, the rest Brazil's. */
export type PaymentSetting =
	| {
			readonly kind: 'gateway';
			readonly provider: 'razorpay' | 'payu' | 'billdesk' | 'zaakpay';
			/** As set up in WhatsApp Manager; at most 60 characters. */
			readonly configurationName: string;
			/** The provider's own member: notes, receipt, udf1, … */
			readonly data?: JsonObject | undefined;
	  }
	| { readonly kind: 'upiIntentLink'; readonly link: string }
	| {
			readonly kind: 'pix';
			readonly code: string;
			readonly merchantName: string;
			readonly key: string;
			readonly keyType: 'CPF' | 'CNPJ' | 'EMAIL' | 'PHONE' | 'EVP';
	  }
	| { readonly kind: 'paymentLink'; readonly uri: string }
	| { readonly kind: 'boleto'; readonly digitableLine: string }
	| {
			readonly kind: 'offsiteCard';
			readonly lastFourDigits: string;
			readonly credentialId: string;
	  };

/** The wire form: a type and the member of that name. */
export function paymentSettingObject(setting: PaymentSetting): JsonObject {
	const of = (type: string, value: JsonObject): JsonObject => ({ type, [type]: value });
	switch (setting.kind) {
		case 'gateway':
			return of(
				'payment_gateway',
				present({
					type: setting.provider,
					configuration_name: setting.configurationName,
					[setting.provider]: setting.data,
				}),
			);
		case 'upiIntentLink':
			return of('upi_intent_link', { link: setting.link });
		case 'pix':
			return of('pix_dynamic_code', {
				code: setting.code,
				merchant_name: setting.merchantName,
				key: setting.key,
				key_type: setting.keyType,
			});
		case 'paymentLink':
			return of('payment_link', { uri: setting.uri });
		case 'boleto':
			return of('boleto', { digitable_line: setting.digitableLine });
		case 'offsiteCard':
			return of('offsite_card_pay', {
				last_four_digits: setting.lastFourDigits,
				credential_id: setting.credentialId,
			});
		default:
			return assertNever(setting, 'The way to pay');
	}
}

/** What each way to pay must carry. */
export function paymentSettingLimits(setting: PaymentSetting, path: string): Found {
	switch (setting.kind) {
		case 'gateway':
			return requiredText(
				`${path}.payment_gateway.configuration_name`,
				setting.configurationName,
				60,
			);
		case 'upiIntentLink':
			return requiredText(`${path}.upi_intent_link.link`, setting.link);
		case 'pix':
			return [
				...requiredText(`${path}.pix_dynamic_code.code`, setting.code),
				...requiredText(`${path}.pix_dynamic_code.merchant_name`, setting.merchantName),
				...requiredText(`${path}.pix_dynamic_code.key`, setting.key),
			];
		case 'paymentLink':
			return [
				...requiredText(`${path}.payment_link.uri`, setting.uri),
				...webUrl(`${path}.payment_link.uri`, setting.uri),
			];
		case 'boleto':
			return requiredText(`${path}.boleto.digitable_line`, setting.digitableLine);
		case 'offsiteCard':
			return [
				...requiredText(`${path}.offsite_card_pay.last_four_digits`, setting.lastFourDigits),
				...requiredText(`${path}.offsite_card_pay.credential_id`, setting.credentialId),
			];
		default:
			return assertNever(setting, 'The way to pay');
	}
}
