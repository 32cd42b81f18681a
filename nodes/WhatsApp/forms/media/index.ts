import type { FormsOf, ResourceForm } from '../OperationForm';
import { download } from './download';
import { getUrl } from './getUrl';
import { remove } from './remove';
import { upload } from './upload';

const operations: FormsOf<'media'> = { upload, getUrl, delete: remove };

/** Files. */
export const media: ResourceForm = {
	name: 'Media',
	first: 'upload',
	operations,
	compound: { download },
};
