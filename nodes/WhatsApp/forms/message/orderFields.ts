import type { INodeProperties } from 'n8n-workflow';
import { showForKinds } from '../showFor';
import { paymentField } from './paymentField';

const money = { minValue: 0, numberPrecision: 2 };

const items: INodeProperties = {
	displayName: 'Items',
	name: 'items',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Item',
	default: {},
	description: 'What is bought',
	options: [
		{
			displayName: 'Item',
			name: 'item',
			values: [
				{
					displayName: 'Amount',
					name: 'amount',
					type: 'number',
					typeOptions: money,
					default: 0,
					description: 'The price of one piece, such as 12.50',
				},
				{
					displayName: 'Image Link',
					name: 'imageLink',
					type: 'string',
					default: '',
					description: 'A picture of the item; at most 10 items have one',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'Up to 60 characters',
				},
				{
					displayName: 'Product ID',
					name: 'retailerId',
					type: 'string',
					default: '',
					description: 'The ID in your catalog or shop; needed in Brazil',
				},
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How many pieces',
				},
				{
					displayName: 'Sale Amount',
					name: 'saleAmount',
					type: 'number',
					typeOptions: money,
					default: 0,
					description: 'The reduced price of one piece; 0 when there is none',
				},
			],
		},
	],
};

const address: INodeProperties = {
	displayName: 'Beneficiary',
	name: 'beneficiary',
	type: 'fixedCollection',
	default: {},
	description: 'Who receives the goods; needed for physical goods in India',
	options: [
		{
			displayName: 'Address',
			name: 'address',
			values: [
				{
					displayName: 'Address Line 1',
					name: 'addressLine1',
					type: 'string',
					default: '',
					description: 'Up to 100 characters',
				},
				{ displayName: 'Address Line 2', name: 'addressLine2', type: 'string', default: '' },
				{ displayName: 'City', name: 'city', type: 'string', default: '' },
				{ displayName: 'Country', name: 'country', type: 'string', default: '' },
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'Up to 200 characters',
				},
				{
					displayName: 'Postal Code',
					name: 'postalCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. 411001',
					description: 'Six digits in India',
				},
				{ displayName: 'State', name: 'state', type: 'string', default: '' },
			],
		},
	],
};

const orderOptions: INodeProperties = {
	displayName: 'Order Options',
	name: 'orderOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'What few bills need',
	options: [
		address,
		{
			displayName: 'Catalog ID',
			name: 'catalogId',
			type: 'string',
			default: '',
			description: 'The catalog the items are in',
		},
		{
			displayName: 'Discount',
			name: 'discount',
			type: 'number',
			typeOptions: money,
			default: 0,
			description: 'Taken off the subtotal',
		},
		{
			displayName: 'Discount Description',
			name: 'discountDescription',
			type: 'string',
			default: '',
			description: 'The words beside the discount, up to 60 characters',
		},
		{
			displayName: 'Discount Program',
			name: 'discountProgram',
			type: 'string',
			default: '',
			description: 'The name of the offer, up to 60 characters',
		},
		{
			displayName: 'Pay Until',
			name: 'payUntil',
			type: 'dateTime',
			default: '',
			description: 'When the bill expires, at least 5 minutes from now',
		},
		{
			displayName: 'Pay Until Note',
			name: 'payUntilNote',
			type: 'string',
			default: '',
			description: 'What is said about the expiry, up to 120 characters',
		},
		{
			displayName: 'Quick Pay',
			name: 'quickPay',
			type: 'boolean',
			default: false,
			description: 'Whether to show only the total, for a payment that is not a basket',
		},
		{
			displayName: 'Shipping',
			name: 'shipping',
			type: 'number',
			typeOptions: money,
			default: 0,
			description: 'Added to the subtotal',
		},
		{
			displayName: 'Shipping Description',
			name: 'shippingDescription',
			type: 'string',
			default: '',
			description: 'The words beside the shipping costs, up to 60 characters',
		},
		{
			displayName: 'Subtotal',
			name: 'subtotal',
			type: 'number',
			typeOptions: money,
			default: 0,
			description: 'Computed from the items when it is not given',
		},
		{
			displayName: 'Tax',
			name: 'tax',
			type: 'number',
			typeOptions: money,
			default: 0,
			description: 'Added to the subtotal',
		},
		{
			displayName: 'Tax Description',
			name: 'taxDescription',
			type: 'string',
			default: '',
			description: 'The words beside the tax, up to 60 characters',
		},
	],
};

const reference: INodeProperties = {
	displayName: 'Reference ID',
	name: 'referenceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order-1042',
	description:
		'Your own number of the order: letters, digits, _ . and -, up to 35 in India and 60 in Brazil.',
};

/** The forms of bills and of news about orders. */
export const orderFields: INodeProperties[] = [
	...showForKinds(['orderDetails', 'orderStatus'], [reference]),
	...showForKinds(
		['orderDetails'],
		[
			{
				displayName: 'Currency',
				name: 'currency',
				type: 'options',
				options: [
					{ name: 'BRL', value: 'BRL', description: 'Brazil' },
					{ name: 'INR', value: 'INR', description: 'India' },
				],
				default: 'BRL',
				description: 'The currency decides which country rules apply',
			},
			{
				displayName: 'Goods',
				name: 'goods',
				type: 'options',
				options: [
					{ name: 'Digital', value: 'digital-goods', description: 'Nothing is shipped' },
					{ name: 'Physical', value: 'physical-goods', description: 'Something is shipped' },
				],
				default: 'physical-goods',
				description: 'What kind of goods it is',
			},
			{
				displayName: 'Total',
				name: 'total',
				type: 'number',
				typeOptions: money,
				default: 0,
				required: true,
				description: 'What is to be paid. It must equal subtotal + tax + shipping - discount.',
			},
			items,
			paymentField,
			orderOptions,
		],
	),
	...showForKinds(
		['orderStatus'],
		[
			{
				displayName: 'Order Status',
				name: 'orderStatus',
				type: 'options',
				options: [
					{ name: 'Canceled', value: 'canceled', description: 'Not possible once it is paid' },
					{ name: 'Completed', value: 'completed' },
					{ name: 'Partially Shipped', value: 'partially_shipped' },
					{ name: 'Pending', value: 'pending' },
					{ name: 'Processing', value: 'processing' },
					{ name: 'Shipped', value: 'shipped' },
				],
				default: 'processing',
				description: 'Where the order is. Meta allows only certain steps, and no way back.',
			},
			{
				displayName: 'Status Description',
				name: 'statusDescription',
				type: 'string',
				default: '',
				description: 'A line below the status, up to 120 characters',
			},
			{
				displayName: 'Payment Status',
				name: 'paymentStatus',
				type: 'options',
				options: [
					{ name: 'Captured', value: 'captured', description: 'The money is there' },
					{ name: 'Failed', value: 'failed', description: 'The payment did not work' },
					{ name: 'Not Reported', value: '', description: 'Say nothing about the payment' },
					{ name: 'Pending', value: 'pending', description: 'The payment is under way' },
				],
				default: '',
				description: 'What became of the payment. Brazil only.',
			},
			{
				displayName: 'Payment Time',
				name: 'paymentTime',
				type: 'dateTime',
				default: '',
				displayOptions: { show: { paymentStatus: ['captured', 'failed', 'pending'] } },
				description: 'When that happened',
			},
		],
	),
];
