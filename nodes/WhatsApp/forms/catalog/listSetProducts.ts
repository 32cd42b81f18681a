import type { OperationForm } from '../OperationForm';
import { productMembersRead } from './productMembersRead';

export const listSetProducts: OperationForm = {
	name: 'Get Many Products of Set',
	action: 'Get many products of set',
	description: 'Read the products of a collection',
	defaultFields: productMembersRead,
	example: { productSetId: '1230720170373592' },
};
