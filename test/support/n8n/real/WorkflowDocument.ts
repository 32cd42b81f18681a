import { readFileSync } from 'node:fs';
import type { INode } from 'n8n-workflow';
import type { JsonObject } from '../../../../cloud-api/json';
import type { StoredCredential } from './N8nSession';

/** A workflow as n8n exports it. */
export interface WorkflowDocument {
	readonly name: string;
	readonly nodes: readonly INode[];
	readonly connections: JsonObject;
	readonly settings?: JsonObject;
}

export const readWorkflow = (file: string): WorkflowDocument =>
	JSON.parse(readFileSync(file, 'utf8')) as WorkflowDocument;

/** The same workflow with our credential in every node of ours, as a user picks it after an import. */
export function withCredential(
	document: WorkflowDocument,
	credential: StoredCredential,
): WorkflowDocument {
	const own = new Set(['whatsApp', 'whatsAppTrigger'].map((name) => `n8n-nodes-wayfare.${name}`));
	return {
		...document,
		nodes: document.nodes.map((node) =>
			own.has(node.type) ? { ...node, credentials: { whatsAppCloudApi: { ...credential } } } : node,
		),
	};
}
