import type { ExpressionString } from 'n8n-workflow';

/** What `topicOutputs` computes, in the expression language the editor draws the node with. */
export const outputsExpression: ExpressionString = `={{ (($topics) => [...$topics.filter((topic, at) => topic !== "" && $topics.indexOf(topic) === at), "No Match"].map((topic) => ({ type: "main", displayName: topic }) ))([].concat(($parameter["rules"] || {})["rule"] || []).map((rule) => String(rule.topic || "").trim())) }}`;
