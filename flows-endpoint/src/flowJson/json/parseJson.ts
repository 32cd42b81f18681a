import type { ArrayNode, JsonNode, JsonPath, Member, ObjectNode } from './JsonNode';
import { JsonSyntaxError } from './JsonSyntaxError';
import { scanNumber, scanString } from './scanScalar';

/** Deeper than any Flow (If in If in If ends near 30), shallow enough never to exhaust the stack. */
const MAX_DEPTH = 200;

/** A key given twice: the last one wins, as everywhere in JSON, but nobody means it. */
export interface DuplicateKey {
	readonly path: JsonPath;
	readonly at: number;
}

export type ParsedJson =
	| { readonly ok: true; readonly root: JsonNode; readonly duplicates: readonly DuplicateKey[] }
	| { readonly ok: false; readonly at: number; readonly message: string };

class Parser {
	readonly duplicates: DuplicateKey[] = [];
	private at = 0;
	private depth = 0;

	constructor(private readonly text: string) {}

	document(): JsonNode {
		const root = this.value(undefined);
		this.space();
		if (this.at < this.text.length)
			throw new JsonSyntaxError(this.at, 'Text after the end of the JSON value: remove it.');
		return root;
	}

	private space(): void {
		while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at += 1;
	}

	private take(character: string): boolean {
		this.space();
		if (this.text[this.at] !== character) return false;
		this.at += 1;
		return true;
	}

	private value(path: JsonPath | undefined): JsonNode {
		this.space();
		const at = this.at;
		const character = this.text[at];
		if (character === '{') return this.nested(() => this.object(path));
		if (character === '[') return this.nested(() => this.array(path));
		if (character === '"') return { kind: 'string', at, path, value: this.string() };
		if (character !== undefined && /[-\d]/.test(character)) {
			const { value, end } = scanNumber(this.text, at);
			this.at = end;
			return { kind: 'number', at, path, value };
		}
		return this.word(at, path);
	}

	private word(at: number, path: JsonPath | undefined): JsonNode {
		for (const word of ['true', 'false', 'null'] as const) {
			if (!this.text.startsWith(word, at)) continue;
			this.at = at + word.length;
			return word === 'null'
				? { kind: 'null', at, path }
				: { kind: 'boolean', at, path, value: word === 'true' };
		}
		throw new JsonSyntaxError(
			at,
			at >= this.text.length
				? 'The text ends where a value was expected.'
				: 'A value was expected: an object, array, string, number, true, false or null.',
		);
	}

	private nested<Node>(parse: () => Node): Node {
		if (this.depth >= MAX_DEPTH)
			throw new JsonSyntaxError(
				this.at,
				`Nested deeper than ${MAX_DEPTH} levels: no Flow needs that.`,
			);
		this.depth += 1;
		const node = parse();
		this.depth -= 1;
		return node;
	}

	private string(): string {
		const { value, end } = scanString(this.text, this.at);
		this.at = end;
		return value;
	}

	private object(path: JsonPath | undefined): ObjectNode {
		const at = this.at;
		const members = new Map<string, Member>();
		this.at += 1;
		if (this.take('}')) return { kind: 'object', at, path, members };
		do this.member(path, members);
		while (this.take(','));
		if (!this.take('}')) throw new JsonSyntaxError(this.at, "A ',' or '}' was expected.");
		return { kind: 'object', at, path, members };
	}

	private member(parent: JsonPath | undefined, members: Map<string, Member>): void {
		this.space();
		const keyAt = this.at;
		if (this.text[keyAt] !== '"')
			throw new JsonSyntaxError(
				keyAt,
				'A key in double quotes was expected (no comma after the last one).',
			);
		const key = this.string();
		if (!this.take(':')) throw new JsonSyntaxError(this.at, "A ':' was expected after the key.");
		const path = { parent, key };
		if (members.has(key)) this.duplicates.push({ path, at: keyAt });
		members.set(key, { keyAt, value: this.value(path) });
	}

	private array(path: JsonPath | undefined): ArrayNode {
		const at = this.at;
		const items: JsonNode[] = [];
		this.at += 1;
		if (this.take(']')) return { kind: 'array', at, path, items };
		do items.push(this.value({ parent: path, key: items.length }));
		while (this.take(','));
		if (!this.take(']')) throw new JsonSyntaxError(this.at, "A ',' or ']' was expected.");
		return { kind: 'array', at, path, items };
	}
}

/** Parses what `JSON.parse` accepts, up to 200 levels, keeping each value's offset and path. Never throws. */
export function parseJson(text: string): ParsedJson {
	const parser = new Parser(text);
	try {
		return { ok: true, root: parser.document(), duplicates: parser.duplicates };
	} catch (error) {
		if (error instanceof JsonSyntaxError)
			return { ok: false, at: error.offset, message: error.message };
		throw error;
	}
}
