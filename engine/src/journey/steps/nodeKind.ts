import type { JsonObject } from '../../../../cloud-api/json';
import type { Behaviour, Step } from '../step';

/** What a node's surroundings decide about its behaviour. */
export interface NodeSetting {
	readonly onError: Step['onError'];
	readonly typeVersion: number;
}

/** A node type the runner executes: which versions, what is wrong with its form, and what it does. */
export interface NodeKind {
	/** n8n type without its package prefix, e.g. `waitForReply`, `if`. */
	readonly type: string;
	readonly versions: readonly number[];
	/** Top-level parameters that hold JSON as text. */
	readonly jsonTexts?: readonly string[];
	/** Problems visible in the saved parameters, in a builder's words; expressions are still text here. */
	readonly problems: (parameters: JsonObject, setting: NodeSetting) => readonly string[];
	/** Only asked when `problems` found none. */
	readonly behaviour: (parameters: JsonObject, setting: NodeSetting) => Behaviour;
}

/** Whether a saved parameter is an n8n expression, whose value is known only when the step runs. */
export function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
