import { archiveBody } from '../../../../cloud-api/templates/templateIds';
import type { OperationForm } from '../OperationForm';
import { archiveEntries, archiveIdsField } from './archiveIds';

export const archive: OperationForm = {
	name: 'Archive',
	action: 'Archive templates',
	description: 'Put templates away; 28 days later Meta deletes them for good',
	fields: [archiveIdsField],
	body: (form) => archiveBody(form.names('ids')),
	entries: archiveEntries('archived'),
	example: { ids: '1221463976341685' },
};
