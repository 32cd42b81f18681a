import type { OperationForm } from '../OperationForm';
import { groupFields } from './groupFields';

export const listGroups: OperationForm = {
	name: 'Get Groups',
	action: 'Get template groups',
	description: 'Read the groups of templates whose numbers are counted together',
	defaultFields: groupFields,
	example: {},
};
