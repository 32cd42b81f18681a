import type { FormsOf, ResourceForm } from '../OperationForm';
import { accept } from './accept';
import { connect } from './connect';
import { getPermission } from './getPermission';
import { preAccept } from './preAccept';
import { reject } from './reject';
import { terminate } from './terminate';

const operations: FormsOf<'call'> = {
	accept,
	connect,
	getPermission,
	preAccept,
	reject,
	terminate,
};

/** Calls between a customer and the business. */
export const call: ResourceForm = { name: 'Call', first: 'getPermission', operations };
