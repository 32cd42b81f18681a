import { must, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const updateCommerceSettings: OperationForm = {
	name: 'Update Commerce Settings',
	action: 'Update commerce settings',
	description: 'Show or hide the catalog and the cart of a number',
	fields: [
		{
			displayName: 'Settings',
			name: 'commerceSettings',
			type: 'collection',
			placeholder: 'Add Setting',
			default: {},
			description: 'What is to change; the rest stays as it is',
			options: [
				{
					displayName: 'Cart Enabled',
					name: 'cartEnabled',
					type: 'boolean',
					default: true,
					description: 'Whether customers can put products into a cart and send it as an order',
				},
				{
					displayName: 'Catalog Visible',
					name: 'catalogVisible',
					type: 'boolean',
					default: true,
					description: 'Whether customers see the catalog in the profile and in the chat',
				},
			],
		},
	],
	query: (form) => {
		const settings = form.group('commerceSettings');
		const word = (name: string): string | undefined =>
			settings.has(name) ? String(settings.flag(name)) : undefined;
		const cart = word('cartEnabled');
		const catalog = word('catalogVisible');
		return result(
			{ is_cart_enabled: cart, is_catalog_visible: catalog },
			must((cart ?? catalog) !== undefined, 'commerceSettings', 'at least one setting', 'none'),
		);
	},
	example: { commerceSettings: { cartEnabled: true, catalogVisible: true } },
};
