import type { FormsOf, ResourceForm } from '../OperationForm';
import { archive, unarchive } from './archive';
import { compare } from './compare';
import { create } from './create';
import { createFromLibrary } from './createFromLibrary';
import { duplicate } from './duplicate';
import { edit } from './edit';
import { get } from './get';
import { getByName } from './getByName';
import { createGroup, deleteGroup, getGroup, listGroups, updateGroup } from './groups';
import { list } from './list';
import { listLibrary } from './listLibrary';
import { migrate } from './migrate';
import { previewAuthentication } from './previewAuthentication';
import { remove } from './remove';
import { setClickTracking } from './setClickTracking';
import { unpause } from './unpause';
import { upsertAuthentication } from './upsertAuthentication';

const operations: FormsOf<'template'> = {
	archive,
	compare,
	create,
	createFromLibrary,
	createGroup,
	delete: remove,
	deleteGroup,
	edit,
	get,
	getGroup,
	list,
	listGroups,
	listLibrary,
	migrate,
	previewAuthentication,
	setClickTracking,
	unarchive,
	unpause,
	updateGroup,
	upsertAuthentication,
};

/** Message templates: what may be said outside the 24 h window, and how Meta judges it. */
export const template: ResourceForm = {
	name: 'Template',
	first: 'list',
	operations,
	compound: { duplicate, getByName },
};
