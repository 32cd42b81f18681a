import type { FormsOf, ResourceForm } from '../OperationForm';
import { createConfiguration } from './createConfiguration';
import { deleteConfiguration } from './deleteConfiguration';
import { generateOauthLink } from './generateOauthLink';
import { get } from './get';
import { getConfiguration } from './getConfiguration';
import { listConfigurations } from './listConfigurations';
import { refund } from './refund';
import { updateConfiguration } from './updateConfiguration';

const operations: FormsOf<'payment'> = {
	createConfiguration,
	deleteConfiguration,
	generateOauthLink,
	get,
	getConfiguration,
	listConfigurations,
	refund,
	updateConfiguration,
};

/** Payment configurations, look-ups and refunds (India). */
export const payment: ResourceForm = { name: 'Payment', first: 'get', operations };
