import { type JsonObject, present } from '../json';
import { placeholders } from './placeholders';
import type {
	AuthenticationSpec,
	HeaderSpec,
	MessageSpec,
	SampledText,
	SupportedApp,
} from './TemplateSpec';
import { buttonObject } from './buttonObject';

/** `components` of a marketing or utility template, in the order Meta shows them. */
export const messageComponents = (
	{ header, offer, body, footer, buttons = [], cards = [], callPermission }: MessageSpec,
	isNamed = false,
): readonly JsonObject[] => [
	...(header === undefined ? [] : [headerObject(header, isNamed)]),
	...(offer === undefined
		? []
		: [
				{
					type: 'LIMITED_TIME_OFFER',
					limited_time_offer: { text: offer.text, has_expiration: offer.hasExpiration ?? true },
				},
			]),
	{ type: 'BODY', ...textWithSamples('body', body, isNamed) },
	...(footer === undefined ? [] : [{ type: 'FOOTER', text: footer }]),
	...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map(buttonObject) }]),
	...(cards.length === 0
		? []
		: [
				{
					type: 'CAROUSEL',
					cards: cards.map((card) => ({
						components: [
							headerObject(card.header, isNamed),
							...(card.body === undefined
								? []
								: [{ type: 'BODY', ...textWithSamples('body', card.body, isNamed) }]),
							{ type: 'BUTTONS', buttons: card.buttons.map(buttonObject) },
						],
					})),
				},
			]),
	...(callPermission === true ? [{ type: 'CALL_PERMISSION_REQUEST' }] : []),
];

/** `components` of an authentication template. */
export const authenticationComponents = ({
	securityRecommendation,
	codeExpirationMinutes,
	otp,
}: AuthenticationSpec): readonly JsonObject[] => [
	{ type: 'BODY', add_security_recommendation: securityRecommendation ?? false },
	...(codeExpirationMinutes === undefined
		? []
		: [{ type: 'FOOTER', code_expiration_minutes: codeExpirationMinutes }]),
	{ type: 'BUTTONS', buttons: [otpObject(otp)] },
];

const otpTypes = { copyCode: 'COPY_CODE', oneTap: 'ONE_TAP', zeroTap: 'ZERO_TAP' } as const;

/** An OTP button; without texts Meta puts its own. */
const otpObject = (otp: AuthenticationSpec['otp']): JsonObject =>
	present({
		type: 'OTP',
		otp_type: otpTypes[otp.kind],
		text: otp.text,
		...(otp.kind === 'copyCode'
			? {}
			: { autofill_text: otp.autofillText, supported_apps: otp.apps.map(appObject) }),
		...(otp.kind === 'zeroTap' ? { zero_tap_terms_accepted: otp.termsAccepted } : {}),
	});

const appObject = ({ packageName, signatureHash }: SupportedApp): JsonObject => ({
	package_name: packageName,
	signature_hash: signatureHash,
});

function headerObject(header: HeaderSpec, isNamed: boolean): JsonObject {
	const format = header.kind.toUpperCase();
	switch (header.kind) {
		case 'text':
			return { type: 'HEADER', format, ...textWithSamples('header', header, isNamed) };
		case 'location':
		case 'product':
			return { type: 'HEADER', format };
		default:
			return { type: 'HEADER', format, example: { header_handle: [header.handle] } };
	}
}

function textWithSamples(
	part: 'header' | 'body',
	{ text, samples = [] }: SampledText,
	isNamed: boolean,
): JsonObject {
	if (samples.length === 0) return { text };
	if (isNamed) {
		const named = samples.map(({ name, value }, index) => ({
			param_name: name ?? placeholders(text)[index] ?? '',
			example: value,
		}));
		return { text, example: { [`${part}_text_named_params`]: named } };
	}
	const values = samples.map(({ value }) => value);
	return { text, example: part === 'body' ? { body_text: [values] } : { header_text: values } };
}
