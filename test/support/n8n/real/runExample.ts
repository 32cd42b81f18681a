import path from 'node:path';
import type { INode } from 'n8n-workflow';
import type { JsonObject } from '../../../../cloud-api/json';
import type { RecordedRequest } from '../../../../emulator/src/createEmulator';
import type { Execution } from './Execution';
import type { House } from './openHouse';
import { examplesFolder } from './paths';
import { readWorkflow, withCredential, type WorkflowDocument } from './WorkflowDocument';

/** One passage through an example workflow: what n8n kept of it, and what reached the Graph API meanwhile. */
export interface ExampleRun {
	readonly document: WorkflowDocument;
	readonly execution: Execution;
	readonly requests: readonly RecordedRequest[];
}

/**
 * Imports an example into n8n, publishes it, posts to its webhook what its note says (`instead` where that stands
 * for something only the reader has), and waits until it has ended.
 */
export async function runExample(
	{ session, emulator, credential }: House,
	name: string,
	instead: JsonObject = {},
): Promise<ExampleRun> {
	const document = withCredential(
		readWorkflow(path.join(examplesFolder, `${name}.json`)),
		credential,
	);
	const id = await session.save(document);
	await session.publish(id);
	const before = emulator.requests().length;
	await session.call(webhookPath(document), {
		...notedBody(document),
		...instead,
	});
	const execution = await session.execution(id);
	await session.unpublish(id);
	return { document, execution, requests: emulator.requests().slice(before) };
}

/** The nodes of a document that call the Graph API, in the order they are drawn. */
export const whatsAppNodes = ({ nodes }: WorkflowDocument): readonly INode[] =>
	nodes.filter(({ type, disabled }) => type === 'n8n-nodes-wayfare.whatsApp' && disabled !== true);

function webhookPath({ name, nodes }: WorkflowDocument): string {
	const webhook = nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
	if (webhook === undefined) throw new Error(`"${name}" has no Webhook node to start it`);
	return String(webhook.parameters['path']);
}

/** The body in "POST `{…}` to the webhook"; a note without one says that anything will do. */
function notedBody({ name, nodes }: WorkflowDocument): JsonObject {
	const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const text = notes.map(({ parameters }) => String(parameters['content'])).join('\n');
	const [, body] = /POST `(\{.*?\})` to the webhook/s.exec(text) ?? [];
	if (body !== undefined) return JSON.parse(body) as JsonObject;
	if (/POST anything to the webhook/.test(text)) return {};
	throw new Error(`The note of "${name}" does not say what to POST to the webhook`);
}
