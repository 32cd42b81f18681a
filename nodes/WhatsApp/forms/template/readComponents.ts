import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import {
	authenticationComponents,
	messageComponents,
} from '../../../../cloud-api/templates/componentsOf';
import type {
	AuthenticationSpec,
	CardSpec,
	HeaderSpec,
	MessageSpec,
	SampledText,
} from '../../../../cloud-api/templates/TemplateSpec';
import type { Form } from '../../../form/Form';
import { readButton } from './readButton';

/** The components a builder wrote; undefined where an edit keeps them. */
export function readComponents(form: Form): readonly JsonObject[] | undefined {
	switch (form.text('contentAs')) {
		case 'keep':
			return undefined;
		case 'json': {
			const typed = form.json('components');
			const list = isJsonObject(typed) ? (typed['components'] ?? [typed]) : typed;
			return Array.isArray(list) ? list.filter(isJsonObject) : [];
		}
		default:
			return form.text('category') === 'authentication'
				? authenticationComponents(readAuthentication(form))
				: messageComponents(readMessage(form), isNamed(form));
	}
}

/** Whether the variables are words. Components typed as JSON say so by themselves. */
export const isNamed = (form: Form): boolean =>
	form.text('contentAs') === 'json'
		? /"(body|header)_text_named_params"/.test(JSON.stringify(form.json('components') ?? null))
		: form.text('parameterFormat') === 'named';

function readMessage(form: Form): MessageSpec {
	const more = form.group('additionalFields');
	const offer = more.optional('offerText');
	return {
		header: readHeader(form),
		body: readBody(form),
		footer: form.optional('footer'),
		buttons: form.rows('buttons', 'button').map(readButton),
		cards: form.rows('cards', 'card').map(readCard),
		offer:
			offer === undefined
				? undefined
				: { text: offer, hasExpiration: more.flag('offerExpires', true) },
		callPermission: more.flag('callPermission'),
	};
}

function readHeader(form: Form): HeaderSpec | undefined {
	const kind = form.text('headerType');
	switch (kind) {
		case 'text': {
			const sample = form.optional('headerSample');
			return {
				kind,
				text: form.verbatim('headerText'),
				samples: sample === undefined ? [] : [{ value: sample }],
			};
		}
		case 'image':
		case 'video':
		case 'document':
		case 'gif':
			return { kind, handle: form.text('headerHandle') };
		case 'location':
		case 'product':
			return { kind };
		default:
			return undefined;
	}
}

const readBody = (form: Form): SampledText => ({
	text: form.verbatim('body'),
	samples: form.rows('bodySamples', 'sample').map((row) => ({
		value: row.verbatim('value'),
		name: row.optional('name')?.replace(/[{}\s]/g, ''),
	})),
});

function readCard(card: Form): CardSpec {
	const body = readBody(card);
	return {
		header: readHeader(card) ?? { kind: 'image', handle: card.text('headerHandle') },
		body: body.text.trim() === '' ? undefined : body,
		buttons: card.rows('buttons', 'button').map(readButton),
	};
}

/** What a form says of an authentication template; the bulk operation asks the same. */
export function readAuthentication(form: Form): AuthenticationSpec {
	const text = form.optional('otpText');
	const minutes = form.number('codeExpirationMinutes') ?? 0;
	const apps = form.rows('apps', 'app').map((app) => ({
		packageName: app.text('packageName'),
		signatureHash: app.text('signatureHash'),
	}));
	const autofillText = form.optional('autofillText');
	const kind = form.choice('otpType', ['oneTap', 'zeroTap'] as const) ?? 'copyCode';
	return {
		securityRecommendation: form.flag('securityRecommendation', true),
		codeExpirationMinutes: minutes === 0 ? undefined : minutes,
		otp:
			kind === 'copyCode'
				? { kind, text }
				: kind === 'oneTap'
					? { kind, text, autofillText, apps }
					: { kind, text, autofillText, apps, termsAccepted: form.flag('zeroTapTerms') },
	};
}
