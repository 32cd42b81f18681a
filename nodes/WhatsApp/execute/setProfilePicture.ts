import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import { profilePictureLimits } from '../../../cloud-api/profile/profilePicture';
import { profileUpdate } from '../../../cloud-api/profile/profileUpdate';
import { callGraph } from '../../graph/callGraph';
import { Form } from '../../form/Form';
import type { Call } from './Call';
import { plainFile } from './plainFile';
import { resumableUpload } from './resumableUpload';

/** Uploads the picture of the item and puts it into the profile; the answer is Meta's, with the handle. */
export async function setProfilePicture(call: Call): Promise<JsonObject> {
	const phoneNumberId = call.phoneNumberId();
	const file = await plainFile(call);
	const problems = profilePictureLimits(file.mimeType, file.data.length);
	if (problems.length > 0) call.refuse(problems.map(({ message }) => message));
	const handle = new Form(await resumableUpload(call, file)).text('h');
	const update = profileUpdate({ pictureHandle: handle });
	if (!update.ok) return call.refuse(update.problems.map(({ message }) => message));
	const request = buildRequest(
		catalogue.profile.update,
		{ params: { phoneNumberId }, body: { kind: 'json', json: update.body } },
		call.access.target,
	);
	return { ...(await callGraph(call.context, request, call.itemIndex)), handle };
}
