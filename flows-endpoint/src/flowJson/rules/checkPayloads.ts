import type { ValueType } from '../expression/Expression';
import { readText } from '../expression/readText';
import { type JsonNode, memberOf, type ObjectNode } from '../json/JsonNode';
import type { Action, Flow, Screen } from '../model/Flow';
import { resolveReference, schemaType } from '../model/resolveReference';
import { nextScreen } from '../model/routes';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

/** What a payload value will be on the next screen, as far as it can be known. */
function payloadType(node: JsonNode, screen: Screen, flow: Flow): ValueType {
	if (node.kind !== 'string') return node.kind === 'null' ? 'unknown' : node.kind;
	const read = readText(node.value);
	if (read.kind === 'literal') return 'string';
	if (read.kind !== 'reference') return 'unknown';
	const resolved = resolveReference(read.reference, screen, flow);
	return resolved.found ? resolved.type : 'unknown';
}

function checkKeys(
	payload: ObjectNode,
	target: Screen,
	from: Screen,
	flow: Flow,
	problems: Problems,
): void {
	for (const [key, { value }] of payload.members) {
		const schema = target.data.get(key);
		if (schema === undefined) {
			problems.error(
				'payload-extra',
				placeOf(payload, key),
				`Screen ${target.id} declares no data "${key}": add it there or remove it here.`,
			);
			continue;
		}
		const expected = schemaType(schema);
		const given = payloadType(value, from, flow);
		if (expected !== 'unknown' && given !== 'unknown' && expected !== given) {
			problems.error(
				'payload-type',
				value,
				`Screen ${target.id} expects "${key}" to be ${expected}, but this is ${given}: make them agree.`,
			);
		}
	}
}

function checkNavigate(action: Action, screen: Screen, flow: Flow, problems: Problems): void {
	const target = flow.byId.get(nextScreen(action) ?? '');
	if (target === undefined) return;
	const payload = memberOf(action.node, 'payload');
	if (payload?.kind === 'object') checkKeys(payload, target, screen, flow, problems);
	const missing = [...target.data.keys()].filter(
		(key) => payload?.kind !== 'object' || !payload.members.has(key),
	);
	if (missing.length > 0) {
		problems.error(
			'payload-missing',
			placeOf(action.node, 'payload'),
			`Screen ${target.id} needs ${missing.map((key) => `"${key}"`).join(', ')}: pass it in the payload or remove it from that screen's data.`,
		);
	}
}

/** Payloads of navigate and update_data against the data model of the screen they feed. */
export const checkPayloads: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		for (const action of screen.actions) {
			if (action.name === 'navigate') checkNavigate(action, screen, flow, problems);
			const payload = memberOf(action.node, 'payload');
			if (action.name === 'update_data' && payload?.kind === 'object')
				checkKeys(payload, screen, screen, flow, problems);
		}
	}
};
