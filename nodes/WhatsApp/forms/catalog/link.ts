import { form as pattern, result } from '../../../../cloud-api/limits';
import { catalogField } from '../../ids/catalogField';
import type { OperationForm } from '../OperationForm';

export const link: OperationForm = {
	name: 'Link',
	action: 'Link catalog',
	description: 'Let the business account sell from a catalog; it can have one',
	// Linked catalogs are what the list offers, so that a new one is named by its ID.
	fields: [{ ...catalogField, default: { mode: 'id', value: '' } }],
	body: (form) => {
		const id = form.text('catalogId');
		return result({ catalog_id: id }, pattern('catalogId', id, /^\d+$/, 'digits only'));
	},
	example: { catalogId: '194836987003835' },
};
