import type { ExpressionString } from 'n8n-workflow';

/** What `eventOutputs` computes, in the expression language the editor draws the node with. */
export const outputsExpression: ExpressionString = `={{ [...[].concat(($parameter["events"] || {})["event"] || []).map((event, at) => String(event.name || "").trim() || "Event " + (at + 1)), "Timeout"].map((name) => ({ type: "main", displayName: name }) ) }}`;
