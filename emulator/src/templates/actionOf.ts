import { assertNever } from '../../../cloud-api/assertNever';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { object, objects, text } from '../../../cloud-api/reader';
import {
	fixedTitles,
	payAction,
	productsAction,
	shopAction,
	voiceCallAction,
} from '../chat/cardActions';
import type { CardAction } from '../chat/ChatContent';
import { flowStart } from '../flowClient/FlowStart';
import { GraphFault } from '../graph/GraphFault';
import type { WireParameter } from '../graph/wire/template';
import type { TemplateButton } from './buttonSchema';
import { placeholdersOf } from './Template';

/** What a send gives a template's button: its place, its value, and the product of the header above it. */
export interface ButtonFilling {
	readonly template: string;
	readonly index: number;
	readonly value: WireParameter | undefined;
	readonly product: string | undefined;
}

/** What a button of a template does in the phone, once filled. @throws GraphFault 131008 when it lacks its value. */
export function actionOf(
	button: TemplateButton,
	{ template, index, value, product }: ButtonFilling,
): CardAction {
	const lacks = (type: string, what: string): GraphFault =>
		new GraphFault(131008, `buttons: Button at index ${index} of type ${type} requires ${what}`);
	switch (button.type) {
		case 'QUICK_REPLY':
			return {
				kind: 'quickReply',
				title: button.text,
				payload: value?.type === 'payload' ? value.payload : button.text,
			};
		case 'URL': {
			if (placeholdersOf(button.url).length === 0) {
				return { kind: 'link', title: button.text, url: button.url };
			}
			if (value?.type !== 'text') throw lacks('Url', 'a parameter');
			const url = button.url.replace(/\{\{\s*\w+\s*\}\}/, encodeURI(value.text));
			return { kind: 'link', title: button.text, url };
		}
		case 'COPY_CODE':
			if (value?.type !== 'coupon_code') throw lacks('CopyCode', 'a coupon_code');
			return { kind: 'copy', title: button.text ?? 'Copy offer code', code: value.coupon_code };
		case 'OTP':
			if (value?.type !== 'text') throw lacks('Url', 'a parameter');
			return { kind: 'copy', title: button.text ?? 'Copy code', code: value.text };
		case 'PHONE_NUMBER':
			return { kind: 'call', title: button.text, phone: button.phone_number };
		case 'FLOW':
			return flowAction(button, actionIn(value));
		case 'MPM': {
			if (value?.type !== 'action') throw lacks('Mpm', 'an action with its sections');
			const sections = objects(actionIn(value), 'sections').map((section) => ({
				title: text(section, 'title'),
				product_items: objects(section, 'product_items').map((one) => ({
					product_retailer_id: text(one, 'product_retailer_id') ?? '',
				})),
			}));
			return productsAction(button.text, sections);
		}
		case 'CATALOG':
			return { kind: 'shop', title: button.text, offer: { kind: 'all' } };
		case 'SPM':
			return shopAction(
				button.text,
				product === undefined ? [] : [{ product_retailer_id: product }],
			);
		case 'ORDER_DETAILS':
		case 'PAYMENT_REQUEST': {
			if (value?.type !== 'action') throw lacks('OrderDetails', `an action (${template})`);
			const action = actionIn(value);
			const order = object(action, 'order_details') ?? object(action, 'payment_request');
			return payAction(order, button.text);
		}
		case 'VOICE_CALL':
			return voiceCallAction(button.text, value?.type === 'payload' ? value.payload : undefined);
		case 'REQUEST_CONTACT_INFO':
			return { kind: 'shareContact', title: button.text ?? fixedTitles.shareContact };
		default:
			return assertNever(button, 'A template button');
	}
}

type FlowButton = Extract<TemplateButton, { type: 'FLOW' }>;

/** Opens on the screen the template names, with the data of the send; or asks the endpoint. */
function flowAction(button: FlowButton, sent: JsonObject | undefined): CardAction {
	const asks = button.flow_action?.toLowerCase() === 'data_exchange';
	const screen = button.navigate_screen;
	const start = flowStart(button.flow_id ?? button.flow_name ?? '', {
		flow_token: text(sent, 'flow_token'),
		flow_action: asks ? 'data_exchange' : 'navigate',
		flow_action_payload:
			asks || screen === undefined ? undefined : { screen, data: object(sent, 'flow_action_data') },
	});
	return { kind: 'flow', title: button.text, start };
}

/** The `action` of a value: Flow, order, sections of products. */
function actionIn(value: WireParameter | undefined): JsonObject | undefined {
	if (value?.type !== 'action') return undefined;
	const { action } = value;
	return isJsonObject(action) ? action : undefined;
}
