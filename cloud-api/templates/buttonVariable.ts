import type { JsonObject, JsonValue } from '../json';
import { placeholders } from './placeholders';
import type { TemplateVariable, VariableKind } from './TemplateVariable';

/** What a send may or must give for each kind of button; kinds that are not here take nothing. */
const kinds: Readonly<Record<string, { readonly kind: VariableKind; readonly required: boolean }>> =
	{
		QUICK_REPLY: { kind: 'payload', required: false },
		COPY_CODE: { kind: 'couponCode', required: true },
		FLOW: { kind: 'flow', required: false },
		CATALOG: { kind: 'catalog', required: false },
		MPM: { kind: 'multiProduct', required: true },
		ORDER_DETAILS: { kind: 'orderDetails', required: true },
		PAYMENT_REQUEST: { kind: 'paymentRequest', required: true },
		VOICE_CALL: { kind: 'voiceCall', required: false },
	};

/** The variable of a button, if it has one. `prefix` and `card` say where it stands. */
export function buttonVariable(
	button: JsonObject,
	index: number,
	prefix: string,
	card: { readonly card?: number },
): readonly TemplateVariable[] {
	const type = String(button['type'] ?? '').toUpperCase();
	const known = type === 'URL' ? urlKind(button) : type === 'OTP' ? otp : kinds[type];
	if (known === undefined) return [];
	const text = typeof button['text'] === 'string' ? button['text'] : type;
	const example = exampleOf(button['example']);
	return [
		{
			...card,
			key: `${prefix}button${index}`,
			component: 'button',
			button: index,
			label: `${card.card === undefined ? '' : `Card ${card.card + 1}: `}Button "${text}"`,
			...known,
			...(example === undefined ? {} : { example }),
		},
	];
}

const otp = { kind: 'otpCode', required: true, sameAs: 'body.1' } as const;

/** An approved authentication template comes back with a URL button of Meta's own page. */
function urlKind(button: JsonObject) {
	const url = String(button['url'] ?? '');
	if (placeholders(url).length === 0) return undefined;
	return url.includes('otp_type=') ? otp : ({ kind: 'urlSuffix', required: true } as const);
}

function exampleOf(example: JsonValue | undefined): string | undefined {
	const first: JsonValue | undefined = Array.isArray(example) ? example[0] : example;
	return typeof first === 'string' ? first : undefined;
}
