import type { JsonObject } from '../../../cloud-api/json';
import type { Call } from './Call';
import { plainFile } from './plainFile';
import { sendBytes } from './resumableUpload';

/** Sends the file of the item into the session the builder names, from the offset on. */
export async function continueUpload(call: Call): Promise<JsonObject> {
	const session = call.form.text('uploadSessionId');
	const offset = call.form.number('fileOffset') ?? 0;
	const { data } = await plainFile(call);
	const problems = [
		...(session === '' ? ["'Upload Session ID' is empty: fill it in"] : []),
		...(Number.isInteger(offset) && offset >= 0 && offset <= data.length
			? []
			: [`'File Offset' takes a whole number from 0 to ${data.length}, got ${offset}`]),
	];
	return problems.length > 0 ? call.refuse(problems) : await sendBytes(call, session, data, offset);
}
