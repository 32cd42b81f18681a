import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isJsonObject, type JsonObject, type JsonValue } from '../../cloud-api/json';
import { list, object, text } from '../../cloud-api/reader';
import { verifySignature } from '../../cloud-api/signature';
import { respond } from '../runner/readAnswer';
import { runnerCredential } from '../runner/runnerCredential';
import { triggerSecret } from './eventForward';

/** One delivery of the runner: 401 unless it is signed by it, else one item per event of the wanted name. */
export async function receiveEvents(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	const bytes = request.rawBody ?? Buffer.alloc(0);
	const { token } = await context.getCredentials(runnerCredential);
	const secret = triggerSecret(String(token ?? ''), context.getNode().id);
	if (!verifySignature(bytes, context.getHeaderData()['x-hub-signature-256'], secret)) {
		return respond(context, 401, { error: 'Not signed by the runner of the credential' });
	}
	const wanted = String(context.getNodeParameter('event', '')).trim();
	const items = journeyEvents(parse(bytes)).filter(({ event }) => event === wanted);
	if (items.length === 0) return respond(context, 200, { started: false });
	return { workflowData: [items.map((json) => ({ json: json as IDataObject }))] };
}

/** The events of a delivery, in the shape a journey's trigger gives; with the contact, whom a journey knows anyway. */
function journeyEvents(payload: JsonValue | undefined): readonly JsonObject[] {
	if (!isJsonObject(payload) || payload['object'] !== 'wayfare') return [];
	return list(payload, 'entry')
		.filter(isJsonObject)
		.flatMap((entry) => list(entry, 'changes'))
		.filter(isJsonObject)
		.flatMap((change) => {
			const value = object(change, 'value');
			const event = text(value, 'event');
			if (change['field'] !== 'journey_event' || value === undefined || event === undefined)
				return [];
			const contact = object(value, 'contact') ?? {};
			return [
				{
					event,
					key: value['key'] ?? null,
					data: value['data'] ?? {},
					contact,
					// Named as after a WhatsApp Trigger, so that the same expressions find whom to write to.
					from: contact,
				},
			];
		});
}

function parse(bytes: Buffer): JsonValue | undefined {
	try {
		return JSON.parse(bytes.toString('utf8')) as JsonValue;
	} catch {
		return undefined;
	}
}
