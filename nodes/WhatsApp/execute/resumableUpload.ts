import { NodeApiError } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { announcedFile, uploadSession } from '../../../cloud-api/media/uploadSession';
import { buildRequest, type FilePart } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { Form } from '../../form/Form';
import type { Call } from './Call';

/** How often a file is sent before the line is given up. */
const attempts = 3;

/** Gives a file to the app, however often the line breaks; the answer is `{ h }`, the handle others want. */
export async function resumableUpload(call: Call, file: FilePart): Promise<JsonObject> {
	let session = await openSession(call, file);
	let offset = 0;
	for (let attempt = 1; attempt < attempts; attempt += 1) {
		const sent = await tried(sendBytes(call, session, file.data, offset));
		if (sent.kind === 'answered') return sent.answer;
		offset = await sessionOffset(call, session);
		if (offset < file.data.length) continue;
		// The file is whole and its handle was lost on the way: only a new session gives one.
		session = await openSession(call, file);
		offset = 0;
	}
	return await sendBytes(call, session, file.data, offset);
}

type Sent =
	{ readonly kind: 'answered'; readonly answer: JsonObject } | { readonly kind: 'broken' };

/** Whether an answer came. A refusal is one, and stays an error: a promise awaited again rejects again. */
async function tried(sending: Promise<JsonObject>): Promise<Sent> {
	const [settled] = await Promise.allSettled([sending]);
	const isBroken =
		settled.status === 'rejected' &&
		settled.reason instanceof NodeApiError &&
		!isRefusal(settled.reason);
	return isBroken ? { kind: 'broken' } : { kind: 'answered', answer: await sending };
}

async function openSession(call: Call, { fileName, mimeType, data }: FilePart): Promise<string> {
	const appId = call.form.text('appId') || call.access.appId;
	if (appId === '') {
		call.refuse(["'App ID' is empty: name the Meta app here or in the credential"]);
	}
	const query = announcedFile({ name: fileName, length: data.length, mimeType });
	if (!query.ok) return call.refuse(query.problems.map(({ message }) => message));
	const request = buildRequest(
		catalogue.media.createUpload,
		{ params: { appId }, query: query.body },
		call.access.target,
	);
	return new Form(await callGraph(call.context, request, call.itemIndex)).text('id');
}

/** Sends a file from an offset on into a session. */
export async function sendBytes(
	call: Call,
	sessionId: string,
	data: Uint8Array,
	offset: number,
): Promise<JsonObject> {
	const { id, sig } = uploadSession(sessionId);
	const request = buildRequest(
		catalogue.media.continueUpload,
		{
			params: { uploadSessionId: id },
			query: { sig },
			body: {
				kind: 'bytes',
				data: data.subarray(offset),
				headers: { file_offset: String(offset) },
			},
		},
		call.access.target,
	);
	return await callGraph(call.context, request, call.itemIndex);
}

/** How many bytes have arrived. */
async function sessionOffset(call: Call, sessionId: string): Promise<number> {
	const { id, sig } = uploadSession(sessionId);
	const request = buildRequest(
		catalogue.media.getUpload,
		{ params: { uploadSessionId: id }, query: { sig } },
		call.access.target,
	);
	return (
		new Form(await callGraph(call.context, request, call.itemIndex)).number('file_offset') ?? 0
	);
}

const isRefusal = ({ httpCode }: NodeApiError): boolean => (httpCode ?? '').startsWith('4');
