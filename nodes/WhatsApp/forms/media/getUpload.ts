import { result } from '../../../../cloud-api/limits';
import { uploadSession } from '../../../../cloud-api/media/uploadSession';
import type { OperationForm } from '../OperationForm';

export const getUpload: OperationForm = {
	name: 'Get Upload Session',
	action: 'Get upload session',
	description: 'Read how far an interrupted upload came',
	path: (form) => ({ uploadSessionId: uploadSession(form.text('uploadSessionId')).id }),
	query: (form) => result({ sig: uploadSession(form.text('uploadSessionId')).sig }),
	example: { uploadSessionId: 'upload:MTphdHRhY2htZW50?sig=ARZqkG' },
};
