import type { FlowReport } from './FlowReport';
import { asFlowVersion, FLOW_VERSIONS, type FlowVersion } from './flowVersion';
import { memberOf, type ObjectNode } from './json/JsonNode';
import { parseJson } from './json/parseJson';
import { readFlow } from './model/readFlow';
import { placeOf, Problems } from './Problems';
import { rules } from './rules/rules';

const MAX_BYTES = 10 * 1024 * 1024;
const NEWEST: FlowVersion = '7.3';
const START = { path: undefined, at: 0 };

/** The version the document names; a missing or unknown one is reported. */
function readVersion(root: ObjectNode, problems: Problems): FlowVersion | undefined {
	const node = memberOf(root, 'version');
	if (node === undefined)
		problems.error(
			'missing-property',
			placeOf(root, 'version'),
			`A Flow needs a version: "${NEWEST}" is recommended.`,
		);
	else if (node.kind !== 'string')
		problems.error('wrong-type', node, `The version is a string, such as "${NEWEST}".`);
	const version = node?.kind === 'string' ? asFlowVersion(node.value) : undefined;
	if (node?.kind === 'string' && version === undefined) {
		problems.error(
			'unknown-version',
			node,
			`There is no Flow JSON version "${node.value}": use one of ${FLOW_VERSIONS.join(', ')}. The rest is checked as ${NEWEST}.`,
		);
	}
	return version;
}

function check(text: string, problems: Problems): FlowVersion | undefined {
	if (Buffer.byteLength(text) > MAX_BYTES) {
		problems.error('too-large', START, 'A Flow has at most 10 MB: take out inline images.');
		return undefined;
	}
	const parsed = parseJson(text);
	if (!parsed.ok) {
		problems.error('json-syntax', { path: undefined, at: parsed.at }, parsed.message);
		return undefined;
	}
	for (const duplicate of parsed.duplicates)
		problems.error(
			'duplicate-key',
			duplicate,
			'This key stands twice in its object, and the last one wins: remove one.',
		);
	const { root } = parsed;
	if (root.kind !== 'object') {
		problems.error('wrong-type', root, 'A Flow is a JSON object with version and screens.');
		return undefined;
	}
	const version = readVersion(root, problems);
	const flow = readFlow(root, version ?? NEWEST);
	for (const rule of rules) rule(flow, problems);
	return version;
}

/**
 * Checks Flow JSON (versions 2.1 to 7.3) without asking Meta: syntax, components and their limits, actions, routing,
 * references and expressions. Any text gives a report; nothing is thrown.
 */
export function checkFlow(text: string): FlowReport {
	const problems = new Problems();
	const version = check(text, problems);
	const located = problems.located(text);
	return { ok: located.every(({ severity }) => severity !== 'error'), version, problems: located };
}
