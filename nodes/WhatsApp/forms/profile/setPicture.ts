import { idFields } from '../../ids/idFields';
import { binaryInputField } from '../media/binaryInputField';
import type { OperationForm } from '../OperationForm';

/** Uploads the picture to the app, then puts its handle into the profile. */
export const setPicture: OperationForm & { readonly n8nOnly: true } = {
	name: 'Set Picture',
	action: 'Set profile picture',
	description:
		'Upload a JPEG or PNG of up to 5 MB, square and 192 pixels wide or more, and show it',
	fields: [idFields.phoneNumberId, idFields.appId, binaryInputField],
	n8nOnly: true,
	example: { binaryField: 'data' },
};
