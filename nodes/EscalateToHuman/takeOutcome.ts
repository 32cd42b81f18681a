import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Form } from '../form/Form';
import { asleepOf } from '../runner/executionWait';
import { readAnswer, respond } from '../runner/readAnswer';
import { wakeAt } from '../runner/wakeAt';
import { escalationOutputs } from './askForPerson';

/** The runner tells how an escalation ended; the item goes on as it came, with `escalation` added, as in a journey. */
export async function takeOutcome(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const woken = await readAnswer(context);
	if (!woken.ok) return woken.response;
	const answer = new Form(woken.body);
	const outcome = answer.choice('outcome', ['resolved', 'timedOut']);
	if (outcome === undefined) return respond(context, 400, { error: 'It tells no outcome' });
	const output = escalationOutputs.indexOf(outcome === 'resolved' ? 'Resolved' : 'Timed Out');
	const escalation = answer.group('escalation').values;
	return wakeAt(context, escalationOutputs.length, output, {
		...asleepOf(context).json,
		escalation,
	});
}
