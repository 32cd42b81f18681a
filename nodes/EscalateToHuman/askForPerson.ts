import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { callRunner } from '../runner/callRunner';
import { contactName } from '../runner/contactName';
import { answerSecret, executionWait, sleepUntil } from '../runner/executionWait';
import { oneContact } from '../runner/oneContact';
import { requireRunner } from '../runner/runnerCredential';
import { untilTimeout } from '../runner/untilTimeout';

/** The outputs, in order. */
export const escalationOutputs = ['Resolved', 'Timed Out'] as const;

/** How long an agent may stay with a conversation before n8n gives up by itself; the runner tells long before. */
const longestMs = 30 * 86_400_000;

/** Opens an escalation in the runner and sends the execution to sleep until it is over. */
export async function askForPerson(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const token = await requireRunner(context);
	const { form, id } = oneContact(context);
	const now = Date.now();
	const takeWithin = untilTimeout(context, form, 'sla', now) - now;
	const handBack = untilTimeout(context, form, 'handBack', now) - now;
	const { executionId, resumeUrl } = executionWait(context);
	await callRunner(context, {
		method: 'POST',
		path: '/escalations',
		body: {
			contact: contactName(id),
			team: form.optional('team') ?? null,
			assignee: form.optional('assignee') ?? null,
			note: form.optional('note') ?? null,
			takeWithinSeconds: Math.ceil(takeWithin / 1000),
			handBackSeconds: Math.ceil(handBack / 1000),
			resumeUrl,
			secret: answerSecret(token, executionId, context.getNode().id),
		},
	});
	const until = now + takeWithin + longestMs + handBack;
	return await sleepUntil(
		context,
		form,
		until,
		escalationOutputs.length,
		escalationOutputs.indexOf('Timed Out'),
	);
}
