import type { INodeProperties } from 'n8n-workflow';
import { catalogField, retailerProductField } from '../../ids/catalogField';
import { showForKinds } from '../showFor';
import { buttonsField } from './choiceFields';
import { sectionsField } from './sectionsField';

const productIds: INodeProperties = {
	displayName: 'Product IDs',
	name: 'productRetailerIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. sku-1, sku-2',
	description: 'Comma-separated IDs of products, as your catalog has them',
};

/** The forms of cards and of products of the catalogue. */
export const catalogFields: INodeProperties[] = [
	...showForKinds(['product', 'productList', 'productCarousel'], [catalogField]),
	...showForKinds(['product'], [retailerProductField]),
	...showForKinds(
		['catalogMessage'],
		[
			{
				displayName: 'Thumbnail Product ID',
				name: 'thumbnailProductRetailerId',
				type: 'string',
				default: '',
				description: 'The product whose picture is shown. Empty means the first of the catalog.',
			},
		],
	),
	...showForKinds(
		['productCarousel'],
		[{ ...productIds, required: true, description: '2 to 10 comma-separated IDs of products' }],
	),
	...showForKinds(
		['productList'],
		[
			sectionsField(
				'productSections',
				'Up to 10 sections with up to 30 products in all of them together',
				productIds,
			),
		],
	),
	...showForKinds(
		['mediaCarousel'],
		[
			{
				displayName: 'Cards Offer',
				name: 'cardAction',
				type: 'options',
				options: [
					{ name: 'A Link', value: 'ctaUrl', description: 'One button that opens a page' },
					{ name: 'Reply Buttons', value: 'replies', description: 'The same number on every card' },
				],
				default: 'ctaUrl',
				description: 'What every card offers; Meta wants the same on all of them',
			},
			{
				displayName: 'Cards',
				name: 'cards',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true, sortable: true },
				placeholder: 'Add Card',
				default: {},
				description: '2 to 10 cards, all with the same number of buttons',
				options: [
					{
						displayName: 'Card',
						name: 'card',
						values: [
							{
								displayName: 'Body',
								name: 'body',
								type: 'string',
								typeOptions: { rows: 2 },
								default: '',
								description: 'Up to 160 characters and 2 line breaks',
							},
							{
								displayName: 'Button Text',
								name: 'buttonText',
								type: 'string',
								default: '',
								placeholder: 'e.g. See more',
								description: 'The label of the link, up to 20 characters',
							},
							{
								displayName: 'Header',
								name: 'headerType',
								type: 'options',
								options: [
									{
										name: 'Image',
										value: 'image',
										description: 'A picture on top',
									},
									{
										name: 'Video',
										value: 'video',
										description: 'A video on top',
									},
								],
								default: 'image',
								description: 'What the card shows on top',
							},
							{
								displayName: 'Header File',
								name: 'headerMedia',
								type: 'string',
								default: '',
								placeholder: 'e.g. https://example.com/photo.jpg',
								description:
									'A link, the ID of an uploaded file, or binary:data for the binary field data of the item',
							},
							{
								displayName: 'URL',
								name: 'url',
								type: 'string',
								default: '',
								placeholder: 'e.g. https://example.com/offer',
								description: 'The page the link opens',
							},
							buttonsField,
						],
					},
				],
			},
		],
	),
];
