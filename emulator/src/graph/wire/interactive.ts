import { z } from 'zod';
import { cards } from './carousel';
import { document, httpUrl, image, upTo, video } from './shapes';

const textHeader = z.strictObject({ type: z.literal('text'), text: upTo(60) });
const anyHeader = z.discriminatedUnion('type', [
	textHeader,
	z.strictObject({ type: z.literal('image'), image }),
	z.strictObject({ type: z.literal('video'), video }),
	z.strictObject({ type: z.literal('document'), document }),
]);
const body = z.strictObject({ text: upTo(1024) });
const footer = z.strictObject({ text: upTo(60) }).optional();

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const replyButton = z.strictObject({
	type: z.literal('reply'),
	reply: z.strictObject({ id: upTo(256), title: upTo(20) }),
});

const button = z.strictObject({
	type: z.literal('button'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		buttons: z
			.array(replyButton)
			.min(1)
			.max(3, 'must have at most 3 buttons')
			.refine((all) => distinct(all.map((one) => one.reply.title)), 'must have distinct titles')
			.refine((all) => distinct(all.map((one) => one.reply.id)), 'must have distinct ids'),
	}),
});

const row = z.strictObject({ id: upTo(200), title: upTo(24), description: upTo(72).optional() });
const section = z.strictObject({ title: upTo(24).optional(), rows: z.array(row).min(1) });
const rowsOf = (sections: readonly z.output<typeof section>[]) =>
	sections.flatMap((one) => one.rows);

const list = z.strictObject({
	type: z.literal('list'),
	header: textHeader.optional(),
	body: z.strictObject({ text: upTo(4096) }),
	footer,
	action: z.strictObject({
		button: upTo(20),
		sections: z
			.array(section)
			.min(1)
			.max(10, 'must have at most 10 sections')
			.refine((all) => rowsOf(all).length <= 10, 'must have at most 10 rows in all sections')
			.refine((all) => distinct(rowsOf(all).map((one) => one.id)), 'must have distinct row ids')
			.refine(
				(all) => all.length === 1 || all.every((one) => one.title !== undefined),
				'must have a title on every section when there is more than one',
			),
	}),
});

const ctaUrl = z.strictObject({
	type: z.literal('cta_url'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('cta_url'),
		parameters: z.strictObject({
			display_text: upTo(20),
			url: httpUrl,
			payment_link_preview: z.boolean().optional(),
		}),
	}),
});

const flow = z.strictObject({
	type: z.literal('flow'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('flow'),
		parameters: z
			.strictObject({
				flow_message_version: z.literal('3'),
				flow_id: z.string().min(1).optional(),
				flow_name: z.string().min(1).optional(),
				flow_cta: upTo(30),
				flow_token: z.string().optional(),
				mode: z.enum(['draft', 'published']).optional(),
				flow_action: z.enum(['navigate', 'data_exchange']).optional(),
				flow_action_payload: z
					.strictObject({
						screen: z.string().min(1),
						data: z
							.record(z.string(), z.unknown())
							.refine((data) => Object.keys(data).length > 0, 'must not be an empty object')
							.optional(),
					})
					.optional(),
			})
			.refine(
				(flowOf) => (flowOf.flow_id === undefined) !== (flowOf.flow_name === undefined),
				'must have either flow_id or flow_name',
			),
	}),
});

/** Interactive kinds whose action is fixed or free of limits of its own. */
const action = <N extends string>(name: N) => z.strictObject({ name: z.literal(name) });
const locationRequest = z.strictObject({
	type: z.literal('location_request_message'),
	body,
	action: action('send_location'),
});
const callPermission = z.strictObject({
	type: z.literal('call_permission_request'),
	body,
	action: action('call_permission_request'),
});
const contactInfo = z.strictObject({
	type: z.literal('request_contact_info'),
	body,
	footer,
	action: action('request_contact_info'),
});
const voiceCall = z.strictObject({
	type: z.literal('voice_call'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('voice_call'),
		parameters: z
			.strictObject({
				display_text: upTo(20).optional(),
				ttl_minutes: z.number().int().min(1).max(43_200).optional(),
				payload: upTo(512).optional(),
			})
			.optional(),
	}),
});
const address = z.strictObject({
	type: z.literal('address_message'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('address_message'),
		parameters: z.looseObject({ country: z.string().length(2) }),
	}),
});
const carousel = z.strictObject({
	type: z.literal('carousel'),
	body,
	action: z.strictObject({ cards }),
});
const orderDetails = z.strictObject({
	type: z.literal('order_details'),
	header: anyHeader.optional(),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('review_and_pay'),
		parameters: z.looseObject({ reference_id: z.string().min(1).max(35) }),
	}),
});
const orderStatus = z.strictObject({
	type: z.literal('order_status'),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('review_order'),
		parameters: z.looseObject({
			reference_id: z.string().min(1),
			order: z.looseObject({ status: z.string().min(1), description: upTo(120).optional() }),
		}),
	}),
});

const product = z.strictObject({
	type: z.literal('product'),
	body: body.optional(),
	footer,
	action: z.strictObject({ catalog_id: z.string().min(1), product_retailer_id: z.string().min(1) }),
});
const productSection = z.strictObject({
	title: upTo(24).optional(),
	product_items: z.array(z.strictObject({ product_retailer_id: z.string().min(1) })).min(1),
});
const productList = z.strictObject({
	type: z.literal('product_list'),
	header: textHeader,
	body,
	footer,
	action: z.strictObject({
		catalog_id: z.string().min(1),
		sections: z
			.array(productSection)
			.min(1)
			.max(10, 'must have at most 10 sections')
			.refine(
				(all) => all.flatMap((one) => one.product_items).length <= 30,
				'must have at most 30 products in all sections',
			),
	}),
});
const catalogMessage = z.strictObject({
	type: z.literal('catalog_message'),
	body,
	footer,
	action: z.strictObject({
		name: z.literal('catalog_message'),
		parameters: z
			.strictObject({ thumbnail_product_retailer_id: z.string().min(1).optional() })
			.optional(),
	}),
});

/** `interactive` of a send, every type of Meta's interactive pages with its limits. */
export const interactive = z.discriminatedUnion('type', [
	button,
	list,
	ctaUrl,
	flow,
	locationRequest,
	callPermission,
	contactInfo,
	voiceCall,
	address,
	carousel,
	orderDetails,
	orderStatus,
	product,
	productList,
	catalogMessage,
]);

export type WireInteractive = z.output<typeof interactive>;
