import { assertNever } from '../../../cloud-api/assertNever';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { list, object, objects, text } from '../../../cloud-api/reader';
import { permissionWords } from '../calls/permissionInbound';
import type { CallPermission } from '../calls/CallPermissions';
import { flowStart } from '../flowClient/FlowStart';
import type { WireInteractive } from '../graph/wire/interactive';
import { orderOffer } from '../payments/OrderOffer';
import type { AddressForm, CardAction, ShopOffer } from './ChatContent';

type Of<Type extends WireInteractive['type']> = Extract<WireInteractive, { type: Type }>;

/** What the phone calls the buttons whose words Meta fixes. */
export const fixedTitles = {
	shareContact: 'Share contact info',
	address: 'Provide address',
	pay: 'Review and pay',
	orderStatus: 'Review order',
	catalog: 'View catalog',
	products: 'View items',
	product: 'View',
	voiceCall: 'Call now',
} as const;

/** The three answers to a request for call permission. */
export const permissionActions: readonly CardAction[] = (
	['temporary', 'permanent', 'no_permission'] satisfies CallPermission['status'][]
).map((status) => ({ kind: 'callPermission', title: permissionWords[status], status }));

/** What can be pressed below an interactive message; the cards of a carousel have their own. */
export function cardActions(interactive: WireInteractive): readonly CardAction[] {
	switch (interactive.type) {
		case 'button':
			return interactive.action.buttons.map(({ reply }) => ({ kind: 'reply', ...reply }));
		case 'list':
			return [listAction(interactive.action)];
		case 'cta_url': {
			const { display_text: title, url } = interactive.action.parameters;
			return [{ kind: 'link', title, url }];
		}
		case 'location_request_message':
			return [{ kind: 'sendLocation', title: 'Send location' }];
		case 'carousel':
			return [];
		case 'flow':
			return [flowAction(interactive.action.parameters)];
		case 'call_permission_request':
			return permissionActions;
		case 'request_contact_info':
			return [{ kind: 'shareContact', title: fixedTitles.shareContact }];
		case 'voice_call': {
			const { display_text: title, payload } = interactive.action.parameters ?? {};
			return [voiceCallAction(title ?? fixedTitles.voiceCall, payload)];
		}
		case 'address_message':
			return [
				{
					kind: 'address',
					title: fixedTitles.address,
					form: addressForm(jsonOf(interactive.action.parameters)),
				},
			];
		case 'order_details':
			return [payAction(interactive.action.parameters)];
		case 'order_status':
			return [orderStatusAction(interactive.action.parameters)];
		case 'product':
			return [shopAction(fixedTitles.product, [interactive.action])];
		case 'product_list':
			return [productsAction(fixedTitles.products, interactive.action.sections)];
		case 'catalog_message':
			return [{ kind: 'shop', title: fixedTitles.catalog, offer: { kind: 'all' } }];
		default:
			return assertNever(interactive, 'An interactive message');
	}
}

/** Goods by the shop's ids, in one nameless section. */
export const shopAction = (
	title: string,
	products: readonly { readonly product_retailer_id: string }[],
): CardAction => productsAction(title, [{ product_items: products }]);

/** Goods in sections, as a message with several products carries them. */
export const productsAction = (
	title: string,
	sections: readonly {
		readonly title?: string | undefined;
		readonly product_items: readonly { readonly product_retailer_id: string }[];
	}[],
): CardAction => ({
	kind: 'shop',
	title,
	offer: {
		kind: 'sections',
		sections: sections.map((section) => ({
			title: section.title ?? '',
			retailerIds: section.product_items.map((one) => one.product_retailer_id),
		})),
	} satisfies ShopOffer,
});

export const voiceCallAction = (title: string, payload: string | undefined): CardAction => ({
	kind: 'voiceCall',
	title,
	...(payload === undefined ? {} : { payload }),
});

/** The order of `review_and_pay`, whatever else its parameters hold. */
export const payAction = (parameters: unknown, title: string = fixedTitles.pay): CardAction => ({
	kind: 'pay',
	title,
	order: orderOffer(jsonOf(parameters)),
});

const listAction = ({ button, sections }: Of<'list'>['action']): CardAction => ({
	kind: 'list',
	title: button,
	sections: sections.map((section) => ({
		title: section.title ?? '',
		rows: section.rows.map(({ id, title, description }) => ({
			id,
			title,
			...(description === undefined ? {} : { description }),
		})),
	})),
});

function flowAction(parameters: Of<'flow'>['action']['parameters']): CardAction {
	const {
		flow_cta: title,
		flow_id: id,
		flow_name: name,
		flow_action_payload: payload,
	} = parameters;
	const start = flowStart(id ?? name ?? '', {
		...parameters,
		flow_action_payload: payload && { screen: payload.screen, data: payload.data as JsonObject },
	});
	return { kind: 'flow', title, start };
}

function orderStatusAction({
	reference_id: referenceId,
	order,
}: Of<'order_status'>['action']['parameters']): CardAction {
	const { status, description } = order;
	return {
		kind: 'orderStatus',
		title: fixedTitles.orderStatus,
		referenceId,
		status,
		...(description === undefined ? {} : { description }),
	};
}

function addressForm(parameters: JsonObject): AddressForm {
	return {
		country: text(parameters, 'country') ?? 'IN',
		values: texts(object(parameters, 'values')),
		saved: objects(parameters, 'saved_addresses').map((one) => ({
			id: text(one, 'id') ?? '',
			values: texts(object(one, 'value')),
		})),
		problems: problemsOf(parameters),
	};
}

/** Meta's pages show the errors of a form as an object and as a list of such objects. */
const problemsOf = (parameters: JsonObject): Readonly<Record<string, string>> =>
	Object.assign(
		texts(object(parameters, 'validation_errors')),
		...list(parameters, 'validation_errors').filter(isJsonObject).map(texts),
	) as Readonly<Record<string, string>>;

const texts = (parent: JsonObject | undefined): Record<string, string> =>
	Object.fromEntries(
		Object.entries(parent ?? {}).flatMap(([name, value]) =>
			typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
		),
	);

/** Parts that the wire lets through as they are came as JSON. */
const jsonOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
