import type { ErrorRow } from './errorRow';
import type { ProblemCode } from '../journey/problem';

/** What the compiler finds in a journey; a code it can report and this table lacks does not compile. */
export const problemRows = {
	'journey.not-json': {
		title: 'The file is not JSON',
		advice: 'Export the workflow again from n8n (⋯ → Download).',
	},
	'journey.not-a-workflow': {
		title: 'The file is not an n8n workflow',
		advice: 'A workflow has `name`, `nodes` and `connections`; export it from n8n (⋯ → Download).',
	},
	'journey.no-trigger': {
		title: 'Nothing starts the journey',
		advice: 'Add a WhatsApp Trigger or a Journey Event Trigger, and enable it.',
	},
	'journey.duplicate-name': {
		title: 'Two nodes share a name',
		advice: "Rename one: connections and `$('Name')` go by name.",
	},
	'node.unknown-type': {
		title: 'The runner does not know the node',
		advice:
			'Replace it by one of the supported nodes, or move that part into a workflow of its own in n8n and call it with HTTP Request.',
	},
	'node.unsupported-version': {
		title: 'The node’s version is not supported',
		advice: 'Add the node anew in a current n8n and copy its settings.',
	},
	'node.disabled': {
		title: 'The node is disabled',
		advice: 'Runs pass through it as in n8n. Enable it, or remove it.',
	},
	'node.parameter': {
		title: 'A field of the node is not usable',
		advice: 'The message names the field and what it takes.',
	},
	'node.expression': {
		title: 'An expression is outside the subset',
		advice:
			"The runner interprets a safe part of n8n’s expressions. Rewrite it with $json, $('Node').item.json, operators and the listed methods.",
	},
	'node.fan-out': {
		title: 'One output leads to several nodes',
		advice: 'A run is at one step at a time: chain the nodes one after another.',
	},
	'node.unreachable': {
		title: 'Nothing leads to the node',
		advice: 'Connect it, or remove it.',
	},
	'connection.unknown-node': {
		title: 'A connection leads nowhere',
		advice: 'The node was renamed or deleted; draw the connection again.',
	},
	'connection.into-trigger': {
		title: 'A connection leads into a trigger',
		advice: 'Triggers only start. Lead the connection to the node after it.',
	},
	'loop.without-wait': {
		title: 'A loop never waits',
		advice: 'Put a Wait, Wait for Reply or Wait for Event into the loop, or lead it out.',
	},
	'wait.without-timeout': {
		title: 'A wait has no way out',
		advice: 'Give it a timeout and connect the Timeout output.',
	},
	'window.may-be-closed': {
		title: 'Free text may come too late',
		advice:
			'WhatsApp takes free text only for 24 hours after the customer’s last message. Set “If Window Closed” to a template, or to keep it until they write.',
	},
	'subworkflow.missing': {
		title: 'A sub-workflow is missing',
		advice: 'Import the sub-workflow first; its id must be the one the node names.',
	},
	'subworkflow.recursive': {
		title: 'A sub-workflow calls itself',
		advice: 'Sub-workflows are pinned into the journey, so the chain must end. Break the circle.',
	},
} as const satisfies Record<ProblemCode, ErrorRow>;
