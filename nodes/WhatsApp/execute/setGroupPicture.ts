import { catalogue } from '../../../cloud-api/catalogue';
import { pictureFields, pictureLimits } from '../../../cloud-api/groups/groupSettings';
import type { JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import type { Call } from './Call';
import { plainFile } from './plainFile';

/** Gives a group the picture of the item, once it keeps Meta's limits. */
export async function setGroupPicture(call: Call): Promise<JsonObject> {
	const groupId = call.form.text('groupId');
	if (groupId === '') call.refuse(["'Group' is empty: choose one"]);
	const file = await plainFile(call);
	const problems = pictureLimits(file.mimeType, file.data.length);
	if (problems.length > 0) call.refuse(problems.map(({ message }) => message));
	const request = buildRequest(
		catalogue.group.setPicture,
		{ params: { groupId }, body: { kind: 'multipart', fields: pictureFields, file } },
		call.access.target,
	);
	return await callGraph(call.context, request, call.itemIndex);
}
