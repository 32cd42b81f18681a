import { createHmac } from 'node:crypto';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type IWebhookDescription,
	type IWebhookFunctions,
	NodeOperationError,
} from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import type { Form } from '../form/Form';
import { plain } from '../form/plain';

/** Where n8n takes what wakes an execution: below its resume URL, at the id of the node that waits. */
export const resumeWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	},
];

/** An execution that is going to sleep. */
export interface ExecutionWait {
	readonly executionId: string;
	/** Carries n8n's own token, without which it does not wake the execution. */
	readonly resumeUrl: string;
}

/**
 * The URL that wakes this execution at this node.
 * @throws NodeOperationError when n8n gives one without a token, which anybody could guess.
 */
export function executionWait(context: IExecuteFunctions): ExecutionWait {
	const url = new URL(String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0)));
	if (!url.searchParams.has('signature')) {
		throw new NodeOperationError(context.getNode(), 'This n8n is too old to wait safely', {
			description:
				'Its resume URLs carry no token, so anybody could answer for the customer. Update n8n to 2.41 or newer.',
		});
	}
	url.pathname = `${url.pathname}/${encodeURIComponent(context.getNode().id)}`;
	return { executionId: context.getExecutionId(), resumeUrl: url.href };
}

/** What a sleeping node has to know when it is woken; plain JSON, kept with the execution. */
export interface Asleep {
	/** The parameters as they were evaluated: when it wakes, their expressions have no item to look at. */
	readonly parameters: JsonObject;
	/** The item it went to sleep with. */
	readonly json: JsonObject;
}

/**
 * Sends the execution to sleep. When its time has come, n8n passes on what the node holds as input: so the items are put
 * where the output for that stands, and n8n is told to pass on every output.
 */
export async function sleepUntil(
	context: IExecuteFunctions,
	form: Form,
	until: number,
	outputs: number,
	whenDue: number,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const asleep: Asleep = {
		parameters: form.values,
		json: (items[0]?.json ?? {}) as JsonObject,
	};
	context.getContext('node')['asleep'] = asleep;
	const held = context.getExecuteData();
	held.data['main'] = Array.from({ length: outputs }, (_, output) =>
		output === whenDue ? items : [],
	);
	// What leaves by the nth output counts as come in by the nth input, so that each must know where it came from.
	const [from = null] = held.source?.['main'] ?? [];
	if (held.source !== null) held.source['main'] = Array.from({ length: outputs }, () => from);
	context.setMetadata({ forwardAllOutputs: true });
	await context.putExecutionToWait(new Date(until));
	return [items];
}

/** What the node knew when it fell asleep. */
export function asleepOf(context: IWebhookFunctions): Asleep {
	const name = JSON.stringify(context.getNode().name);
	const stored: unknown = context.evaluateExpression(`{{ $node[${name}].context["asleep"] }}`, 0);
	const { parameters, json } = plain(Object(stored)) as Partial<JsonObject>;
	return {
		parameters: isJsonObject(parameters) ? parameters : {},
		json: isJsonObject(json) ? json : {},
	};
}

/** What the runner signs the answer with that wakes an execution: both sides can make it, nobody else can. */
export const answerSecret = (runnerToken: string, executionId: string, nodeId: string): string =>
	createHmac('sha256', runnerToken)
		.update(JSON.stringify(['wayfare wait', executionId, nodeId]))
		.digest('hex');
