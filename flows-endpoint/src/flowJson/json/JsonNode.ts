/** Where a node hangs in its document: the key or index under its parent's path; the root has none. */
export interface JsonPath {
	readonly parent: JsonPath | undefined;
	readonly key: string | number;
}

interface Located {
	/** Offset of the node's first character in the text. */
	readonly at: number;
	readonly path: JsonPath | undefined;
}

export interface Member {
	/** Offset of the key's opening quote. */
	readonly keyAt: number;
	readonly value: JsonNode;
}

export interface ObjectNode extends Located {
	readonly kind: 'object';
	readonly members: ReadonlyMap<string, Member>;
}

export interface ArrayNode extends Located {
	readonly kind: 'array';
	readonly items: readonly JsonNode[];
}

export interface StringNode extends Located {
	readonly kind: 'string';
	readonly value: string;
}

export interface NumberNode extends Located {
	readonly kind: 'number';
	readonly value: number;
}

export interface BooleanNode extends Located {
	readonly kind: 'boolean';
	readonly value: boolean;
}

export interface NullNode extends Located {
	readonly kind: 'null';
}

/** A JSON value that remembers where it stood, so that every problem can name line and path. */
export type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

/** The value under `key`, or undefined when the node is no object or has no such key. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
	return node?.kind === 'object' ? node.members.get(key)?.value : undefined;
}

/** The string under `key`, or undefined when there is none. */
export function textOf(node: JsonNode | undefined, key: string): string | undefined {
	const value = memberOf(node, key);
	return value?.kind === 'string' ? value.value : undefined;
}

/** The items under `key`, or none when it is not an array. */
export function itemsOf(node: JsonNode | undefined, key: string): readonly JsonNode[] {
	const value = memberOf(node, key);
	return value?.kind === 'array' ? value.items : [];
}
