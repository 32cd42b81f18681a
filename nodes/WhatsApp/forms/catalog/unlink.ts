import { form as pattern, result } from '../../../../cloud-api/limits';
import { catalogField } from '../../ids/catalogField';
import type { OperationForm } from '../OperationForm';

export const unlink: OperationForm = {
	name: 'Unlink',
	action: 'Unlink catalog',
	description: 'Stop selling from a catalog; the catalog itself stays',
	fields: [catalogField],
	query: (form) => {
		const id = form.text('catalogId');
		return result({ catalog_id: id }, pattern('catalogId', id, /^\d+$/, 'digits only'));
	},
	example: { catalogId: '194836987003835' },
};
