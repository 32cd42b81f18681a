import type { ExpressionString } from 'n8n-workflow';

/** What `variantOutputs` computes, in the expression language the editor draws the node with. */
export const outputsExpression: ExpressionString = `={{ [].concat(($parameter["variants"] || {})["variant"] || []).map((variant, at) => ({ type: "main", displayName: String(variant.name || "").trim() || "Variant " + (at + 1) }) ) }}`;
