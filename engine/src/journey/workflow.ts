import { z } from 'zod';
import type { JsonObject } from '../../../cloud-api/json';

const parameters = z.custom<JsonObject>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'must be an object',
);

const node = z.object({
	id: z.string().optional(),
	name: z.string().min(1).max(200),
	type: z.string().min(1).max(200),
	typeVersion: z.number().default(1),
	position: z.tuple([z.number(), z.number()]).optional(),
	parameters: parameters.default({}),
	disabled: z.boolean().optional(),
	notes: z.string().optional(),
	onError: z.enum(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput']).optional(),
	continueOnFail: z.boolean().optional(),
});

const target = z.object({
	node: z.string(),
	type: z.string().default('main'),
	index: z.number().int().default(0),
});

/**
 * n8n's workflow document as its editor exports it (`Download`), as far as the runner reads it; other keys
 * (pinData, meta, credentials, versionId …) are allowed and ignored.
 */
export const workflowSchema = z.object({
	id: z.string().optional(),
	name: z.string().min(1).max(200),
	nodes: z.array(node).max(500),
	connections: z
		.record(z.string(), z.record(z.string(), z.array(z.array(target).nullable())))
		.default({}),
	settings: z.looseObject({ timezone: z.string().optional() }).default({}),
	active: z.boolean().optional(),
});

/** A saved journey as n8n writes it. */
export type Workflow = z.infer<typeof workflowSchema>;
export type WorkflowNode = Workflow['nodes'][number];
