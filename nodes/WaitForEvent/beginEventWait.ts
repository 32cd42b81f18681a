import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { plain } from '../form/plain';
import { callRunner } from '../runner/callRunner';
import { contactName } from '../runner/contactName';
import { answerSecret, executionWait, sleepUntil } from '../runner/executionWait';
import { oneContact } from '../runner/oneContact';
import { requireRunner } from '../runner/runnerCredential';
import { untilTimeout } from '../runner/untilTimeout';
import { eventOutputs, readEvents } from './expectedEvent';

/** Sends an execution to sleep until the runner hears of an event of its contact. */
export async function beginEventWait(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const token = await requireRunner(context);
	const { form, id } = oneContact(context);
	const events = readEvents(form);
	if (events.length === 0 || events.some(({ name }) => name === '')) {
		throw new NodeOperationError(node, 'Name every event that is waited for', { itemIndex: 0 });
	}
	const until = untilTimeout(context, form, 'timeout', Date.now());
	const { executionId, resumeUrl } = executionWait(context);
	await callRunner(context, {
		method: 'POST',
		path: '/waits',
		body: {
			kind: 'event',
			contact: contactName(id),
			resumeUrl,
			secret: answerSecret(token, executionId, node.id),
			until: new Date(until).toISOString(),
			events: plain([...events]),
		},
	});
	const outputs = eventOutputs(events);
	return await sleepUntil(context, form, until, outputs.length, outputs.length - 1);
}
