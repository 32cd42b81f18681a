import type { JsonObject } from '../../json';
import {
	count,
	each,
	form,
	type Found,
	must,
	optionalText,
	range,
	requiredText,
	webUrl,
} from '../../limits';
import { list, number, objects, text } from '../../reader';
import { placeholders } from '../placeholders';

/** The type of a component or button, in upper case: Meta takes both. */
export const typeOf = (part: JsonObject): string => (text(part, 'type') ?? '').toUpperCase();

/** How many of a kind a message may have; kinds that are not here are bounded by the ten in total. */
const most: Readonly<Record<string, number>> = {
	URL: 2,
	PHONE_NUMBER: 1,
	COPY_CODE: 1,
	OTP: 1,
	FLOW: 1,
	CATALOG: 1,
	MPM: 1,
	SPM: 1,
	ORDER_DETAILS: 1,
	VOICE_CALL: 1,
	REQUEST_CONTACT_INFO: 1,
};

/** Kinds with words of the business on them. */
const lettered = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'FLOW', 'VOICE_CALL']);

/** What the buttons of a message, or of a card with at most 2, must be. */
export function templateButtonLimits(component: JsonObject, path: string, max = 10): Found {
	const buttons = objects(component, 'buttons');
	const field = `${path}.buttons`;
	const types = buttons.map(typeOf);
	return [
		...count(field, buttons, 1, max),
		...Object.entries(most).flatMap(([type, limit]) => {
			const found = types.filter((one) => one === type).length;
			return must(
				found <= limit,
				field,
				`at most ${limit} ${limit === 1 ? 'button' : 'buttons'} of type ${type}`,
				found,
			);
		}),
		...must(
			groups(types) <= 2,
			field,
			'quick replies next to each other, before or after all others',
			'quick replies between others',
		),
		...each(field, buttons, buttonLimits),
	];
}

/** Into how many runs the buttons fall, quick replies against the rest. */
const groups = (types: readonly string[]): number =>
	types.filter(
		(type, index) =>
			index === 0 || (type === 'QUICK_REPLY') !== (types[index - 1] === 'QUICK_REPLY'),
	).length;

function buttonLimits(button: JsonObject, path: string): Found {
	const type = typeOf(button);
	const label = text(button, 'text');
	return [
		...(lettered.has(type)
			? requiredText(`${path}.text`, label, 25)
			: optionalText(`${path}.text`, label, 25)),
		...kindLimits(type, button, path),
	];
}

function kindLimits(type: string, button: JsonObject, path: string): Found {
	switch (type) {
		case 'URL':
			return urlLimits(button, path);
		case 'PHONE_NUMBER':
			return [
				...requiredText(`${path}.phone_number`, phoneOf(button), 20),
				...form(
					`${path}.phone_number`,
					phoneOf(button),
					/^\+?[\d ()-]+$/,
					'a phone number with its country code',
				),
			];
		case 'COPY_CODE':
			// 15 on Meta's template page, 20 since December 2025 by its changelog: the wider one.
			return requiredText(`${path}.example`, exampleOf(button), 20);
		case 'FLOW':
			return flowLimits(button, path);
		case 'VOICE_CALL':
			return range(`${path}.ttl_minutes`, number(button, 'ttl_minutes'), 1440, 43_200);
		default:
			return [];
	}
}

const phoneOf = (button: JsonObject): string | undefined =>
	text(button, 'phone_number') ?? number(button, 'phone_number')?.toString();

const exampleOf = (button: JsonObject): string | undefined =>
	text(button, 'example') ?? list(button, 'example').map(String)[0];

function urlLimits(button: JsonObject, path: string): Found {
	const url = text(button, 'url');
	const variables = placeholders(url ?? '').length;
	return [
		...requiredText(`${path}.url`, url, 2000),
		...webUrl(`${path}.url`, url),
		...must(variables <= 1, `${path}.url`, 'at most 1 variable', variables),
		...must(
			variables === 0 || (url ?? '').endsWith('}}'),
			`${path}.url`,
			'its variable at the end',
			'a variable before the end',
		),
		...(variables === 0 ? [] : requiredText(`${path}.example`, exampleOf(button))),
	];
}

function flowLimits(button: JsonObject, path: string): Found {
	const given = ['flow_id', 'flow_name', 'flow_json'].filter(
		(name) => text(button, name) !== undefined || number(button, name) !== undefined,
	);
	return [
		...must(
			given.length === 1,
			`${path}.flow_id`,
			'exactly one of flow_id, flow_name and flow_json',
			given.length,
		),
		...form(
			`${path}.flow_action`,
			text(button, 'flow_action')?.toLowerCase(),
			/^(navigate|data_exchange)$/,
			'navigate or data_exchange',
		),
		...form(
			`${path}.icon`,
			text(button, 'icon'),
			/^(DOCUMENT|PROMOTION|REVIEW)$/,
			'DOCUMENT, PROMOTION or REVIEW',
		),
	];
}
