import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Form } from '../form/Form';
import { asleepOf } from '../runner/executionWait';
import { readAnswer, respond } from '../runner/readAnswer';
import { wakeAt } from '../runner/wakeAt';
import { eventOutputs, readEvents, takeEvent } from './expectedEvent';

/** An event has come for a sleeping execution: it goes on by that event's output. */
export async function takeOutsideEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const woken = await readAnswer(context);
	if (!woken.ok) return woken.response;
	const answer = new Form(woken.body);
	const events = readEvents(new Form(asleepOf(context).parameters));
	const output = takeEvent(events, answer.text('event'), answer.text('key'));
	if (output === null) return respond(context, 200, { taken: false });
	return wakeAt(context, eventOutputs(events).length, output, {
		event: answer.text('event'),
		key: woken.body['key'] ?? null,
		data: answer.group('data').values,
	});
}
