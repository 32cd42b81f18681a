import { createHmac } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { callRunner } from '../runner/callRunner';
import { requireRunner } from '../runner/runnerCredential';

/** What the runner signs deliveries to a trigger with: both sides can make it, nobody else can. */
export const triggerSecret = (runnerToken: string, nodeId: string): string =>
	createHmac('sha256', runnerToken)
		.update(JSON.stringify(['wayfare event trigger', nodeId]))
		.digest('hex');

/** Whether the runner already sends exactly this event to this URL. */
export async function isForwarded(context: IHookFunctions): Promise<boolean> {
	const found = await ownForward(context);
	const names = found?.group('filters').names('events') ?? [];
	// The secret of an older token would not show; saving again costs nothing.
	return names.length === 1 && names[0] === eventName(context) && !found?.flag('paused');
}

/** Has the runner send the event here; the same URL again only changes what is sent. */
export async function beginForward(context: IHookFunctions): Promise<boolean> {
	const token = await requireRunner(context);
	const { name = '' } = context.getWorkflow();
	await callRunner(context, {
		method: 'POST',
		path: '/forwards',
		body: {
			name: `${name || 'n8n'}: ${context.getNode().name}`.slice(0, 100),
			url: ownUrl(context),
			secret: triggerSecret(token, context.getNode().id),
			filters: { events: [eventName(context)] },
		},
	});
	return true;
}

/** Nothing more is sent here. */
export async function endForward(context: IHookFunctions): Promise<boolean> {
	const id = (await ownForward(context))?.text('id');
	if (id !== undefined && id !== '') {
		await callRunner(context, { method: 'DELETE', path: `/forwards/${encodeURIComponent(id)}` });
	}
	return true;
}

async function ownForward(context: IHookFunctions): Promise<Form | undefined> {
	const url = ownUrl(context);
	let after: string | null = '0';
	while (after !== null) {
		const page: JsonObject = await callRunner(context, {
			method: 'GET',
			path: '/forwards',
			query: { limit: '200', after },
		});
		const { items, next } = page;
		const found = (Array.isArray(items) ? items : [])
			.filter(isJsonObject)
			.find((forward) => forward['url'] === url);
		if (found !== undefined) return new Form(found);
		after = typeof next === 'string' ? next : null;
	}
	return undefined;
}

const ownUrl = (context: IHookFunctions): string => context.getNodeWebhookUrl('default') ?? '';

const eventName = (context: IHookFunctions): string =>
	String(context.getNodeParameter('event', '')).trim();
