import { type IWebhookFunctions, sleep } from 'n8n-workflow';
import { isJsonObject } from '../../cloud-api/json';
import type { MessageEvent, WebhookEvent } from '../../cloud-api/webhooks/event';
import { plain } from '../form/plain';
import { takeWaiting, waitingReplies } from './waitingReplies';
import { whoseReply, type WaitingReply } from './WaitingReply';

/** An execution that has only just gone to sleep may not be stored yet: n8n then says that it runs, or that there is none. */
const fallingAsleepMs = 5000;
const pauseMs = 250;
const timeoutMs = 10_000;

/** What became of events that might be replies somebody waits for. */
export interface Resumed {
	/** What nobody waited for, in the same order. */
	readonly left: readonly WebhookEvent[];
	/** What woke an execution, and must not start another. */
	readonly taken: readonly MessageEvent[];
}

/**
 * Gives messages to executions of this workflow that wait for them at a Wait for Reply. For the trigger, which calls it
 * with each delivery before it starts anything.
 */
export async function resumeWaiting(
	context: IWebhookFunctions,
	events: readonly WebhookEvent[],
): Promise<Resumed> {
	const left: WebhookEvent[] = [];
	const taken: MessageEvent[] = [];
	for (const event of events) {
		if (event.type === 'message' && (await wakeFor(context, event))) taken.push(event);
		else left.push(event);
	}
	return { left, taken };
}

async function wakeFor(context: IWebhookFunctions, message: MessageEvent): Promise<boolean> {
	const workflowId = context.getWorkflow().id ?? '';
	const stored = context.getWorkflowStaticData('global');
	for (;;) {
		const now = Date.now();
		const wait = whoseReply(waitingReplies(workflowId, stored, now), message, now);
		if (wait === undefined) return false;
		if (!takeWaiting(workflowId, stored, wait, now)) continue;
		if (await wake(context, wait, message)) return true;
	}
}

/** Whether the execution took it. One that was stopped, deleted or has gone on by itself does not. */
async function wake(
	context: IWebhookFunctions,
	{ resumeUrl, since }: WaitingReply,
	message: MessageEvent,
): Promise<boolean> {
	for (;;) {
		const answer = await post(context, resumeUrl, message);
		if (answer.status >= 200 && answer.status < 300) return answer.taken;
		const mayBeFallingAsleep =
			[404, 409].includes(answer.status) && Date.now() < since + fallingAsleepMs;
		if (!mayBeFallingAsleep) return false;
		await sleep(pauseMs);
	}
}

async function post(
	context: IWebhookFunctions,
	url: string,
	message: MessageEvent,
): Promise<{ readonly status: number; readonly taken: boolean }> {
	try {
		const response: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url,
			body: { message: plain(message) },
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
		});
		const { statusCode, body } = response as { statusCode: number; body: unknown };
		return { status: statusCode, taken: !(isJsonObject(body) && body['taken'] === false) };
	} catch {
		return { status: 0, taken: false };
	}
}
