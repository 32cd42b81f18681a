import { assertNever } from '../../assertNever';
import { type JsonObject, present } from '../../json';
import { type Found, optionalText, range, requiredText } from '../../limits';
import {
	productSectionLimits,
	productSections,
	type ProductSection,
} from '../interactive/productSections';
import { type OrderDetails, orderDetailsLimits, orderDetailsObject } from '../order/orderDetails';

/** A value for a button that takes one. Buttons without a variable need no entry. */
export type TemplateButton =
	/** The ending of the link; for one-time passwords, the code. */
	| { readonly kind: 'url'; readonly text: string }
	/** Comes back as the payload when tapped. */
	| { readonly kind: 'quickReply'; readonly payload: string }
	| { readonly kind: 'copyCode'; readonly couponCode: string }
	| {
			readonly kind: 'flow';
			readonly flowToken?: string | undefined;
			/** Input of the first screen. */
			readonly data?: JsonObject | undefined;
	  }
	| { readonly kind: 'catalog'; readonly thumbnailProductRetailerId?: string | undefined }
	| {
			readonly kind: 'multiProduct';
			readonly thumbnailProductRetailerId: string;
			readonly sections: readonly ProductSection[];
	  }
	| { readonly kind: 'orderDetails'; readonly orderDetails: OrderDetails }
	| {
			readonly kind: 'voiceCall';
			readonly ttlMinutes?: number | undefined;
			readonly payload?: string | undefined;
	  }
	/** Brazil. The action is Meta's JSON as it is: its shape is still in motion. */
	| { readonly kind: 'paymentRequest'; readonly action: JsonObject };

interface Wire {
	readonly subType: string;
	readonly parameters: readonly JsonObject[];
}

const action = (subType: string, value: JsonObject): Wire => ({
	subType,
	parameters: [{ type: 'action', action: value }],
});

/** The wire name of the button and its parameters. */
export function buttonWire(button: TemplateButton): Wire {
	switch (button.kind) {
		case 'url':
			return { subType: 'url', parameters: [{ type: 'text', text: button.text }] };
		case 'quickReply':
			return {
				subType: 'quick_reply',
				parameters: [{ type: 'payload', payload: button.payload }],
			};
		case 'copyCode':
			return {
				subType: 'copy_code',
				parameters: [{ type: 'coupon_code', coupon_code: button.couponCode }],
			};
		case 'flow':
			return action(
				'flow',
				present({ flow_token: button.flowToken, flow_action_data: button.data }),
			);
		case 'catalog':
			return action(
				'catalog',
				present({ thumbnail_product_retailer_id: button.thumbnailProductRetailerId }),
			);
		case 'multiProduct':
			return action('mpm', {
				thumbnail_product_retailer_id: button.thumbnailProductRetailerId,
				sections: productSections(button.sections),
			});
		case 'orderDetails':
			return action('order_details', { order_details: orderDetailsObject(button.orderDetails) });
		case 'voiceCall':
			return {
				subType: 'voice_call',
				parameters: [
					...(button.ttlMinutes === undefined
						? []
						: [{ type: 'ttl_minutes', ttl_minutes: button.ttlMinutes }]),
					...(button.payload ? [{ type: 'payload', payload: button.payload }] : []),
				],
			};
		case 'paymentRequest':
			return action('payment_request', button.action);
		default:
			return assertNever(button, 'The template button');
	}
}

/** What each button's value must be. `path` is the button component's. */
export function buttonLimits(button: TemplateButton, path: string): Found {
	const first = `${path}.parameters[0]`;
	switch (button.kind) {
		case 'url':
			return requiredText(`${first}.text`, button.text, 2000);
		case 'quickReply':
			return requiredText(`${first}.payload`, button.payload);
		case 'copyCode':
			// 15 until December 2025, 20 since.
			return requiredText(`${first}.coupon_code`, button.couponCode, 20);
		case 'multiProduct':
			return [
				...requiredText(
					`${first}.action.thumbnail_product_retailer_id`,
					button.thumbnailProductRetailerId,
				),
				...productSectionLimits(`${first}.action.sections`, button.sections),
			];
		case 'orderDetails':
			return orderDetailsLimits(`${first}.action.order_details`, button.orderDetails);
		case 'voiceCall':
			return [
				...range(`${path}.ttl_minutes`, button.ttlMinutes, 1, 43_200),
				...optionalText(`${path}.payload`, button.payload, 512),
			];
		case 'flow':
		case 'catalog':
		case 'paymentRequest':
			return [];
		default:
			return assertNever(button, 'The template button');
	}
}
