import type { FormsOf, ResourceForm } from '../OperationForm';
import { get } from './get';
import { getById } from './getById';
import { setPicture } from './setPicture';
import { update } from './update';
import { updateById } from './updateById';

const operations: FormsOf<'profile'> = { get, getById, update, updateById };

/** What customers read about the business. */
export const profile: ResourceForm = {
	name: 'Business Profile',
	first: 'get',
	operations,
	compound: { setPicture },
};
