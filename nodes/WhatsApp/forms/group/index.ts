import type { FormsOf, ResourceForm } from '../OperationForm';
import { addParticipants } from './addParticipants';
import { approveJoinRequests } from './approveJoinRequests';
import { create } from './create';
import { deleteInviteLink } from './deleteInviteLink';
import { get } from './get';
import { getInviteLink } from './getInviteLink';
import { list } from './list';
import { listJoinRequests } from './listJoinRequests';
import { rejectJoinRequests } from './rejectJoinRequests';
import { remove } from './remove';
import { removeParticipants } from './removeParticipants';
import { resetInviteLink } from './resetInviteLink';
import { setPicture } from './setPicture';
import { update } from './update';

const operations: FormsOf<'group'> = {
	addParticipants,
	approveJoinRequests,
	create,
	delete: remove,
	deleteInviteLink,
	get,
	getInviteLink,
	list,
	listJoinRequests,
	rejectJoinRequests,
	removeParticipants,
	resetInviteLink,
	setPicture,
	update,
};

/** Groups of customers that the business leads. */
export const group: ResourceForm = { name: 'Group', first: 'list', operations };
