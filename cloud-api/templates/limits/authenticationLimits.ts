import type { JsonObject } from '../../json';
import {
	count,
	each,
	type Found,
	form,
	must,
	optionalText,
	range,
	requiredText,
} from '../../limits';
import { flag, number, objects, text } from '../../reader';
import { typeOf } from './templateButtonLimits';

/**
 * An authentication template: Meta writes body and footer, and there is one OTP button.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates
 */
export const authenticationLimits = (components: readonly JsonObject[]): Found =>
	each('components', components, (component, path) => {
		switch (typeOf(component)) {
			case 'BODY':
				return noText(component, path, 'add_security_recommendation');
			case 'FOOTER':
				return [
					...noText(component, path, 'code_expiration_minutes'),
					...range(
						`${path}.code_expiration_minutes`,
						number(component, 'code_expiration_minutes'),
						1,
						90,
					),
				];
			case 'BUTTONS':
				return otpLimits(objects(component, 'buttons'), `${path}.buttons`);
			default:
				return must(
					false,
					`${path}.type`,
					'BODY, FOOTER or BUTTONS in an authentication template',
					typeOf(component),
				);
		}
	});

const noText = (component: JsonObject, path: string, instead: string): Found =>
	must(
		text(component, 'text') === undefined,
		`${path}.text`,
		`no text in an authentication template, only ${instead}`,
		'a text',
	);

/** The one button of an authentication template, and the apps it hands the code to. */
const otpLimits = (buttons: readonly JsonObject[], field: string): Found => [
	...count(field, buttons, 1, 1),
	...each(field, buttons, (button, path) => {
		const type = (text(button, 'otp_type') ?? '').toUpperCase();
		return [
			// The URL form is what Meta gives back, and takes again.
			...must(
				['OTP', 'URL'].includes(typeOf(button)),
				`${path}.type`,
				'OTP in an authentication template',
				typeOf(button),
			),
			...(typeOf(button) === 'OTP'
				? must(
						['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'].includes(type),
						`${path}.otp_type`,
						'COPY_CODE, ONE_TAP or ZERO_TAP',
						type === '' ? 'nothing' : type,
					)
				: []),
			...optionalText(`${path}.text`, text(button, 'text'), 25),
			...optionalText(`${path}.autofill_text`, text(button, 'autofill_text'), 25),
			...(type === 'ONE_TAP' || type === 'ZERO_TAP' ? appLimits(button, path) : []),
			...(type === 'ZERO_TAP'
				? must(
						flag(button, 'zero_tap_terms_accepted') === true,
						`${path}.zero_tap_terms_accepted`,
						'true: zero-tap needs your agreement to its terms',
						'false',
					)
				: []),
		];
	}),
];

function appLimits(button: JsonObject, path: string): Found {
	const apps = objects(button, 'supported_apps');
	// Until v20 one app stood on the button itself; Meta still takes that.
	const own = text(button, 'package_name') === undefined ? [] : [button];
	const field = `${path}.supported_apps`;
	return [
		...count(field, [...apps, ...own], 1, 5),
		...each(field, apps.length === 0 ? own : apps, (app, at) => {
			const name = text(app, 'package_name');
			const hash = text(app, 'signature_hash');
			return [
				...requiredText(`${at}.package_name`, name, 224),
				...form(
					`${at}.package_name`,
					name,
					/^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/,
					'a package name such as com.example.app',
				),
				...requiredText(`${at}.signature_hash`, hash),
				...form(
					`${at}.signature_hash`,
					hash === undefined ? undefined : decoded(hash),
					/^[A-Za-z0-9+/=]{11}$/,
					'the 11 characters of the app signing key hash',
				),
			];
		}),
	];
}

/** Meta's own examples write the hash percent-encoded. */
const decoded = (hash: string): string =>
	hash.replace(/%([0-9A-F]{2})/gi, (_whole, code: string) =>
		String.fromCharCode(parseInt(code, 16)),
	);
