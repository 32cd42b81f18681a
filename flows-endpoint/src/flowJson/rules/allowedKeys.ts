import type { ObjectNode } from '../json/JsonNode';
import { placeOf, type Problems } from '../Problems';

/** Reports keys that Meta does not know here; the client refuses the whole Flow for one of them. */
export function allowedKeys(
	node: ObjectNode,
	allowed: readonly string[],
	what: string,
	problems: Problems,
): void {
	for (const key of node.members.keys()) {
		if (allowed.includes(key)) continue;
		problems.error(
			'unknown-property',
			placeOf(node, key),
			`${what} has no property "${key}": remove it (known: ${allowed.join(', ')}).`,
		);
	}
}
