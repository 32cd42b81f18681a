import { permissionWords } from '../calls/permissionInbound';
import { assertNever } from '../../../cloud-api/assertNever';
import type { JsonObject } from '../../../cloud-api/json';
import { flowStart } from '../flowClient/FlowStart';
import type { WireCard } from '../graph/wire/carousel';
import type { WireInteractive } from '../graph/wire/interactive';
import type { CardAction, CardContent } from './ChatContent';
import { mediaContent } from './mediaContent';

type WireHeader = NonNullable<Extract<WireInteractive, { type: 'button' }>['header']>;

/** An interactive message as the phone shows it. */
export function cardOf(interactive: WireInteractive): CardContent {
	const header = 'header' in interactive ? headerOf(interactive.header) : undefined;
	const footer = 'footer' in interactive ? interactive.footer?.text : undefined;
	return {
		kind: 'card',
		origin: interactive.type,
		...(header === undefined ? {} : { header }),
		body: interactive.body?.text ?? '',
		...(footer === undefined ? {} : { footer }),
		actions: actionsOf(interactive),
	};
}

function headerOf(header: WireHeader | undefined): CardContent['header'] | undefined {
	switch (header?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { text: header.text };
		case 'image':
			return { media: mediaContent('image', header.image) };
		case 'video':
			return { media: mediaContent('video', header.video) };
		case 'document':
			return { media: mediaContent('document', header.document) };
		default:
			return assertNever(header, 'A header');
	}
}

function flowAction(
	parameters: Extract<WireInteractive, { type: 'flow' }>['action']['parameters'],
): CardAction {
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

const inert = (title: string, note: string): readonly CardAction[] => [
	{ kind: 'inert', title, note },
];

function actionsOf(interactive: WireInteractive): readonly CardAction[] {
	switch (interactive.type) {
		case 'button':
			return interactive.action.buttons.map(({ reply }) => ({ kind: 'reply', ...reply }));
		case 'list':
			return [
				{
					kind: 'list',
					title: interactive.action.button,
					sections: interactive.action.sections.map((section) => ({
						title: section.title ?? '',
						rows: section.rows.map(({ id, title, description }) => ({
							id,
							title,
							...(description === undefined ? {} : { description }),
						})),
					})),
				},
			];
		case 'cta_url': {
			const { display_text: title, url } = interactive.action.parameters;
			return [{ kind: 'link', title, url }];
		}
		case 'location_request_message':
			return [{ kind: 'sendLocation', title: 'Send location' }];
		case 'carousel':
			return interactive.action.cards.flatMap(cardActions);
		case 'flow':
			return [flowAction(interactive.action.parameters)];
		case 'call_permission_request':
			return (['temporary', 'permanent', 'no_permission'] as const).map((status) => ({
				kind: 'callPermission',
				title: permissionWords[status],
				status,
			}));
		case 'request_contact_info':
			return inert('Share contact info', 'Contact info cannot be shared from this phone yet');
		case 'voice_call':
			return inert(
				interactive.action.parameters?.display_text ?? 'Call now',
				'This phone cannot call yet',
			);
		case 'address_message':
			return inert('Provide address', 'The address form does not open in this phone yet');
		case 'order_details':
			return inert('Review and pay', 'This phone cannot pay yet');
		case 'order_status':
			return inert('Review order', 'Orders do not open in this phone yet');
		case 'product':
		case 'product_list':
		case 'catalog_message':
			return inert('View', 'The catalogue does not open in this phone yet');
		default:
			return assertNever(interactive, 'An interactive message');
	}
}

function cardActions(card: WireCard): readonly CardAction[] {
	if ('product_retailer_id' in card.action)
		return inert('View', 'The catalogue does not open in this phone yet');
	if ('buttons' in card.action) {
		return card.action.buttons.map((one) => ({ kind: 'reply', ...one.quick_reply }));
	}
	const { display_text: title, url } = card.action.parameters;
	return [{ kind: 'link', title, url }];
}
