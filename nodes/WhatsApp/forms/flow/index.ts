import type { FormsOf, ResourceForm } from '../OperationForm';
import { create } from './create';
import { deprecate } from './deprecate';
import { get } from './get';
import { getEncryptionKey } from './getEncryptionKey';
import { getHealth } from './getHealth';
import { getPreview } from './getPreview';
import { list } from './list';
import { listAssets } from './listAssets';
import { migrate } from './migrate';
import { publish } from './publish';
import { remove } from './remove';
import { setEncryptionKey } from './setEncryptionKey';
import { updateJson } from './updateJson';
import { updateMetadata } from './updateMetadata';

const operations: FormsOf<'flow'> = {
	create,
	delete: remove,
	deprecate,
	get,
	getEncryptionKey,
	getHealth,
	getPreview,
	list,
	listAssets,
	migrate,
	publish,
	setEncryptionKey,
	updateJson,
	updateMetadata,
};

/** WhatsApp Flows: forms inside a chat. */
export const flow: ResourceForm = { name: 'Flow', first: 'list', operations };
