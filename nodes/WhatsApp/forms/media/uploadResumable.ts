import { idFields } from '../../ids/idFields';
import type { OperationForm } from '../OperationForm';
import { binaryInputField } from './binaryInputField';

/** Session, bytes, and where the line breaks, from there on. */
export const uploadResumable: OperationForm & { readonly n8nOnly: true } = {
	name: 'Upload Resumable',
	action: 'Upload media resumably',
	description:
		'Give the app a JPEG, PNG, PDF or MP4; the handle is for template headers and the profile picture',
	fields: [idFields.appId, binaryInputField],
	n8nOnly: true,
	example: { binaryField: 'data' },
};
