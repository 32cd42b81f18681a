import type { JsonObject } from '../../../../cloud-api/json';

/** Everything an expression can see: plain data and one instant. Nothing here can act. */
export interface Scope {
	readonly json: JsonObject;
	/** The item a node put out in this run; `undefined` when it has not run. */
	readonly nodeJson: (name: string) => JsonObject | undefined;
	/** Milliseconds UTC: what `$now` and every "now" inside an expression is. */
	readonly now: number;
	/** IANA zone of the workflow. */
	readonly timezone: string;
	readonly workflow: { readonly id: string; readonly name: string; readonly active: boolean };
	/** `mode` is `production` or `test`, as n8n has it. */
	readonly execution: { readonly id: string; readonly mode: string };
	readonly contact: JsonObject;
}
