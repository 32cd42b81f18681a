/** Interactive messages that sell, by what the test calls them. */
const catalogId = '194836987003835';
const product = (id: string) => ({ product_retailer_id: id });

export const catalogMessage = {
	type: 'catalog_message',
	body: { text: 'All we have' },
	action: {
		name: 'catalog_message',
		parameters: { thumbnail_product_retailer_id: 'lamp-desk' },
	},
};

export const productList = {
	type: 'product_list',
	header: { type: 'text', text: 'For your desk' },
	body: { text: 'Picked for you' },
	action: {
		catalog_id: catalogId,
		sections: [
			{ title: 'Light', product_items: [product('lamp-desk'), product('lamp-reading')] },
			{ title: 'Paper', product_items: [product('notebook-a5')] },
		],
	},
};

export const carousel = {
	type: 'carousel',
	body: { text: 'Have a look' },
	action: {
		cards: ['mug-blue', 'mug-white', 'throw-wool'].map((id, index) => ({
			card_index: index,
			type: 'product',
			action: { product_retailer_id: id, catalog_id: catalogId },
		})),
	},
};

const order = (referenceId: string, currency: string, setting: object) => ({
	type: 'order_details',
	body: { text: 'Your order is ready' },
	action: {
		name: 'review_and_pay',
		parameters: {
			reference_id: referenceId,
			type: 'digital-goods',
			currency,
			total_amount: { value: 21_000, offset: 100 },
			payment_settings: [setting],
			order: {
				status: 'pending',
				items: [
					{
						retailer_id: 'lamp-desk',
						name: 'Desk lamp',
						amount: { value: 10_000, offset: 100 },
						quantity: 2,
					},
				],
				subtotal: { value: 20_000, offset: 100 },
				tax: { value: 1000, offset: 100 },
			},
		},
	},
});

/** An order to be paid through the account's UPI configuration. */
export const indianOrder = order('order-7', 'INR', {
	type: 'payment_gateway',
	payment_gateway: { type: 'razorpay', configuration_name: 'shop-upi' },
});

/** An order to be paid with the card on file. */
export const brazilianOrder = order('pedido-7', 'BRL', {
	type: 'offsite_card_pay',
	offsite_card_pay: { last_four_digits: '4242', credential_id: 'card-1' },
});

export const orderShipped = {
	type: 'order_status',
	body: { text: 'News of your order' },
	action: {
		name: 'review_order',
		parameters: {
			reference_id: 'order-7',
			order: { status: 'partially_shipped', description: 'The lamp is on its way' },
		},
	},
};
