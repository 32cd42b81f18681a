const SECRETS =
	'is not available in a journey: secrets stay in credentials. Put the value in an Edit Fields step or in the contact.';

/** n8n's names the runner does not have, each with what to use instead. */
export const unsupportedRoots: ReadonlyMap<string, string> = new Map([
	['$env', `$env ${SECRETS}`],
	['$vars', '$vars is not available in a journey. Put the value in an Edit Fields step.'],
	['$secrets', `$secrets ${SECRETS}`],
	['$binary', '$binary is not available in a journey. Media are read with the WhatsApp node.'],
	['$parameter', '$parameter is not available in a journey. Write the value itself.'],
	['$prevNode', "$prevNode is not available in a journey. Name the step: $('Name').item.json."],
	[
		'$item',
		"$item(…) is not available in a journey, which carries one item. Use $json or $('Name').item.json.",
	],
	[
		'$items',
		"$items(…) is not available in a journey, which carries one item. Use $json or $('Name').item.json.",
	],
	['$jmespath', '$jmespath is not available in a journey. Use filter, map and find.'],
	['$jmesPath', '$jmesPath is not available in a journey. Use filter, map and find.'],
	['$fromAI', '$fromAI is not available in a journey. Write the value itself.'],
]);
