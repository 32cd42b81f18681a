import type { FormsOf, ResourceForm } from '../OperationForm';
import { continueUpload } from './continueUpload';
import { createUpload } from './createUpload';
import { download } from './download';
import { getUpload } from './getUpload';
import { getUrl } from './getUrl';
import { remove } from './remove';
import { upload } from './upload';
import { uploadResumable } from './uploadResumable';

const operations: FormsOf<'media'> = {
	upload,
	getUrl,
	delete: remove,
	createUpload,
	continueUpload,
	getUpload,
};

/** Files. */
export const media: ResourceForm = {
	name: 'Media',
	first: 'upload',
	operations,
	compound: { download, uploadResumable },
};
