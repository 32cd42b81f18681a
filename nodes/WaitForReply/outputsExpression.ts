import type { ExpressionString } from 'n8n-workflow';

/** What `answerOutputs` computes, in the expression language the editor draws the node with. */
export const outputsExpression: ExpressionString = `={{ [...[].concat(($parameter["answers"] || {})["answer"] || []).map((answer, at) => String(answer.name || "").trim() || "Answer " + (at + 1)), "Other", "Timeout"].map((name) => ({ type: "main", displayName: name }) ) }}`;
