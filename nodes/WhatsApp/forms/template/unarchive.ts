import { archiveBody } from '../../../../cloud-api/templates/templateIds';
import type { OperationForm } from '../OperationForm';
import { archiveEntries, archiveIdsField } from './archiveIds';

export const unarchive: OperationForm = {
	name: 'Unarchive',
	action: 'Unarchive templates',
	description: 'Bring archived templates back as they were, within 28 days',
	fields: [archiveIdsField],
	body: (form) => archiveBody(form.names('ids')),
	entries: archiveEntries('unarchived'),
	example: { ids: '1221463976341685' },
};
