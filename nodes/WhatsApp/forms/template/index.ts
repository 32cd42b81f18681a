import type { FormsOf, ResourceForm } from '../OperationForm';
import { archive } from './archive';
import { compare } from './compare';
import { create } from './create';
import { createFromLibrary } from './createFromLibrary';
import { createGroup } from './createGroup';
import { deleteGroup } from './deleteGroup';
import { duplicate } from './duplicate';
import { edit } from './edit';
import { get } from './get';
import { getByName } from './getByName';
import { getGroup } from './getGroup';
import { listGroups } from './listGroups';
import { list } from './list';
import { listLibrary } from './listLibrary';
import { migrate } from './migrate';
import { previewAuthentication } from './previewAuthentication';
import { remove } from './remove';
import { setClickTracking } from './setClickTracking';
import { unarchive } from './unarchive';
import { unpause } from './unpause';
import { updateGroup } from './updateGroup';
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
