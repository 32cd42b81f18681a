import { object, objects } from '../../../../cloud-api/reader';
import type { OperationForm } from '../OperationForm';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many groups',
	description: 'Read the groups of a number',
	entries: (answer) => objects(object(answer, 'data'), 'groups'),
	example: {},
};
