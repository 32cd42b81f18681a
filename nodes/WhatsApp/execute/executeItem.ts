import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JsonObject } from '../../../cloud-api/json';
import { inputParameters } from '../../form/inputParameters';
import { graphAccess } from '../../graph/graphAccess';
import { operationOf } from '../operationOf';
import { Call } from './Call';
import { callOperation } from './callOperation';
import { continueUpload } from './continueUpload';
import { downloadMedia } from './downloadMedia';
import { downloadQrImage } from './downloadQrImage';
import { plainFile } from './plainFile';
import { resumableUpload } from './resumableUpload';
import { sendMarketing } from './sendMarketing';
import { sendMessage } from './sendMessage';
import { setGroupPicture } from './setGroupPicture';
import { setProfilePicture } from './setProfilePicture';
import { duplicateTemplate, getTemplateByName } from './templateByName';
import { uploadMedia } from './uploadMedia';

type Handler = (call: Call) => Promise<readonly INodeExecutionData[]>;

/** The operations that are more than one call of the catalogue; all others are looked up there. */
const handlers: Readonly<Record<string, Handler>> = {
	'message.sendMarketing': async (call) => items(call, [await sendMarketing(call)]),
	'message.send': async (call) => items(call, [await sendMessage(call)]),
	'group.setPicture': async (call) => items(call, [await setGroupPicture(call)]),
	'media.upload': async (call) =>
		items(call, [await uploadMedia(call, call.form.text('binaryField') || 'data')]),
	'media.continueUpload': async (call) => items(call, [await continueUpload(call)]),
	'media.download': async (call) => [await downloadMedia(call)],
	'media.uploadResumable': async (call) =>
		items(call, [await resumableUpload(call, await plainFile(call))]),
	'profile.setPicture': async (call) => items(call, [await setProfilePicture(call)]),
	'qrCode.downloadImage': async (call) => [await downloadQrImage(call)],
	'template.duplicate': async (call) => items(call, [await duplicateTemplate(call)]),
	'template.getByName': async (call) => items(call, [await getTemplateByName(call)]),
};

/** What one item becomes. */
export async function executeItem(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<readonly INodeExecutionData[]> {
	const parameters = inputParameters(context, itemIndex);
	const call = new Call(context, itemIndex, parameters, await graphAccess(context));
	const handler = handlers[operationOf(call.form)];
	return handler === undefined ? items(call, await callOperation(call)) : await handler(call);
}

const items = (
	{ itemIndex }: Call,
	answers: readonly JsonObject[],
): readonly INodeExecutionData[] =>
	answers.map((json) => ({ json: { ...json }, pairedItem: { item: itemIndex } }));
