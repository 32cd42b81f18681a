import type { JsonObject } from '../../../../cloud-api/json';
import type { OrderDetails } from '../../../../cloud-api/messages/order/orderDetails';
import type { Golden } from './golden';

const wire = (interactive: JsonObject): JsonObject => ({ type: 'interactive', interactive });

/** A bill of ₹ 250.00 with everything an Indian one can carry. */
export const indianBill: OrderDetails = {
	referenceId: 'order-17.a',
	goods: 'physical-goods',
	currency: 'INR',
	total: 25_000,
	paymentSettings: [
		{
			kind: 'gateway',
			provider: 'razorpay',
			configurationName: 'shop',
			data: { receipt: 'r-17' },
		},
	],
	beneficiaries: [
		{
			name: 'Asha',
			addressLine1: 'MG Road 1',
			city: 'Pune',
			country: 'India',
			postalCode: '411001',
		},
	],
	order: {
		catalogId: 'cat-1',
		subtotal: 24_000,
		tax: { amount: 2_000, description: 'GST' },
		shipping: { amount: 1_000 },
		discount: { amount: 2_000, description: 'First order', program: 'Hello' },
		expiration: { timestamp: 1_800_000_000_000, description: 'Today only' },
		items: [{ retailerId: 'sku-1', name: 'Tea', amount: 12_000, quantity: 2, saleAmount: 11_000 }],
	},
};

/** The same on the wire. */
export const indianBillWire: JsonObject = {
	reference_id: 'order-17.a',
	type: 'physical-goods',
	payment_settings: [
		{
			type: 'payment_gateway',
			payment_gateway: {
				type: 'razorpay',
				configuration_name: 'shop',
				razorpay: { receipt: 'r-17' },
			},
		},
	],
	currency: 'INR',
	total_amount: { value: 25_000, offset: 100 },
	beneficiaries: [
		{
			name: 'Asha',
			address_line1: 'MG Road 1',
			city: 'Pune',
			country: 'India',
			postal_code: '411001',
		},
	],
	order: {
		status: 'pending',
		catalog_id: 'cat-1',
		expiration: { timestamp: '1800000000', description: 'Today only' },
		items: [
			{
				retailer_id: 'sku-1',
				name: 'Tea',
				amount: { value: 12_000, offset: 100 },
				quantity: 2,
				sale_amount: { value: 11_000, offset: 100 },
			},
		],
		subtotal: { value: 24_000, offset: 100 },
		tax: { value: 2_000, offset: 100, description: 'GST' },
		shipping: { value: 1_000, offset: 100 },
		discount: {
			value: 2_000,
			offset: 100,
			description: 'First order',
			discount_program_name: 'Hello',
		},
	},
};

/** Facts from Meta's pages on selling products and on payments in India and Brazil. */
export const commerce: readonly Golden[] = [
	{
		title: 'one product',
		message: { kind: 'product', catalogId: 'cat-1', productRetailerId: 'sku-1', footer: 'Tasty' },
		wire: wire({
			type: 'product',
			footer: { text: 'Tasty' },
			action: { catalog_id: 'cat-1', product_retailer_id: 'sku-1' },
		}),
	},
	{
		title: 'products in sections',
		message: {
			kind: 'productList',
			header: 'Tea',
			body: 'Black or green?',
			catalogId: 'cat-1',
			sections: [
				{ title: 'Black', productRetailerIds: ['sku-1', 'sku-2'] },
				{ title: 'Green', productRetailerIds: ['sku-3'] },
			],
		},
		wire: wire({
			type: 'product_list',
			header: { type: 'text', text: 'Tea' },
			body: { text: 'Black or green?' },
			action: {
				catalog_id: 'cat-1',
				sections: [
					{
						title: 'Black',
						product_items: [{ product_retailer_id: 'sku-1' }, { product_retailer_id: 'sku-2' }],
					},
					{ title: 'Green', product_items: [{ product_retailer_id: 'sku-3' }] },
				],
			},
		}),
	},
	{
		title: 'the catalogue with a picture of our choice',
		message: { kind: 'catalogMessage', body: 'All teas', thumbnailProductRetailerId: 'sku-1' },
		wire: wire({
			type: 'catalog_message',
			body: { text: 'All teas' },
			action: {
				name: 'catalog_message',
				parameters: { thumbnail_product_retailer_id: 'sku-1' },
			},
		}),
	},
	{
		title: 'the catalogue with the first picture',
		message: { kind: 'catalogMessage', body: 'All teas' },
		wire: wire({
			type: 'catalog_message',
			body: { text: 'All teas' },
			action: { name: 'catalog_message' },
		}),
	},
	{
		title: 'carousel of products',
		message: {
			kind: 'productCarousel',
			body: 'For you',
			catalogId: 'cat-1',
			productRetailerIds: ['sku-1', 'sku-2'],
		},
		wire: wire({
			type: 'carousel',
			body: { text: 'For you' },
			action: {
				cards: ['sku-1', 'sku-2'].map((id, index) => ({
					card_index: index,
					type: 'product',
					action: { product_retailer_id: id, catalog_id: 'cat-1' },
				})),
			},
		}),
	},
	{
		title: 'bill in India',
		message: { kind: 'orderDetails', body: 'Your order', ...indianBill },
		wire: wire({
			type: 'order_details',
			body: { text: 'Your order' },
			action: { name: 'review_and_pay', parameters: indianBillWire },
		}),
	},
	{
		title: 'bill in Brazil by Pix, link and boleto',
		message: {
			kind: 'orderDetails',
			body: 'Seu pedido',
			referenceId: 'pedido-17',
			goods: 'digital-goods',
			currency: 'BRL',
			total: 5_000,
			paymentSettings: [
				{
					kind: 'pix',
					code: '000201',
					merchantName: 'Loja',
					key: '39580525000189',
					keyType: 'CNPJ',
				},
				{ kind: 'paymentLink', uri: 'https://pay.example/17' },
				{ kind: 'boleto', digitableLine: '03399026944140000002628346101018898510000008848' },
			],
			order: {
				subtotal: 5_000,
				tax: { amount: 0, description: 'Sem imposto' },
				items: [{ retailerId: 'sku-1', name: 'Curso', amount: 5_000, quantity: 1 }],
			},
		},
		wire: wire({
			type: 'order_details',
			body: { text: 'Seu pedido' },
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: 'pedido-17',
					type: 'digital-goods',
					payment_type: 'br',
					payment_settings: [
						{
							type: 'pix_dynamic_code',
							pix_dynamic_code: {
								code: '000201',
								merchant_name: 'Loja',
								key: '39580525000189',
								key_type: 'CNPJ',
							},
						},
						{ type: 'payment_link', payment_link: { uri: 'https://pay.example/17' } },
						{
							type: 'boleto',
							boleto: { digitable_line: '03399026944140000002628346101018898510000008848' },
						},
					],
					currency: 'BRL',
					total_amount: { value: 5_000, offset: 100 },
					order: {
						status: 'pending',
						items: [
							{
								retailer_id: 'sku-1',
								name: 'Curso',
								amount: { value: 5_000, offset: 100 },
								quantity: 1,
							},
						],
						subtotal: { value: 5_000, offset: 100 },
						tax: { value: 0, offset: 100, description: 'Sem imposto' },
					},
				},
			},
		}),
	},
	{
		title: 'news of an order, paid in Brazil',
		message: {
			kind: 'orderStatus',
			body: 'On its way',
			referenceId: 'pedido-17',
			status: 'shipped',
			description: 'Two parcels',
			payment: { status: 'captured', timestamp: 1_800_000_000_000 },
		},
		wire: wire({
			type: 'order_status',
			body: { text: 'On its way' },
			action: {
				name: 'review_order',
				parameters: {
					reference_id: 'pedido-17',
					order: { status: 'shipped', description: 'Two parcels' },
					payment: { status: 'captured', timestamp: 1_800_000_000 },
				},
			},
		}),
	},
];
