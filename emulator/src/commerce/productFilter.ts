import { GraphFault } from '../graph/GraphFault';

type Node = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<string, (value: string, wanted: unknown) => boolean>> = {
	eq: (value, wanted) => value === String(wanted),
	neq: (value, wanted) => value !== String(wanted),
	is_any: (value, wanted) => Array.isArray(wanted) && wanted.map(String).includes(value),
	is_not_any: (value, wanted) => Array.isArray(wanted) && !wanted.map(String).includes(value),
	contains: (value, wanted) => value.includes(String(wanted)),
	i_contains: (value, wanted) => value.toLowerCase().includes(String(wanted).toLowerCase()),
	starts_with: (value, wanted) => value.startsWith(String(wanted)),
};

/**
 * Whether a product meets a filter: every member of it, `and`/`or` lists included. Meta has more operators than these.
 * @throws GraphFault 100 for one that is not known here.
 */
export function meetsFilter(node: Node, filter: object): boolean {
	return Object.entries(filter).every(([name, condition]: readonly [string, unknown]) => {
		if (name === 'and' || name === 'or') {
			const parts = Array.isArray(condition) ? condition.filter(isObject) : [];
			return name === 'and'
				? parts.every((part) => meetsFilter(node, part))
				: parts.some((part) => meetsFilter(node, part));
		}
		return isObject(condition) && meetsCondition(node, name, condition);
	});
}

const meetsCondition = (node: Node, name: string, condition: object): boolean =>
	Object.entries(condition).every(([operator, wanted]) => {
		const holds = operators[operator];
		if (holds === undefined) {
			throw new GraphFault(100, `Param filter: ${operator} is not an operator for ${name}.`);
		}
		const value = node[name];
		return holds(typeof value === 'string' ? value : '', wanted);
	});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Reads a filter out of a query or body, where it is JSON in a text. */
export function readFilter(text: string | undefined): object {
	if (text === undefined || text === '') return {};
	try {
		const value: unknown = JSON.parse(text);
		if (isObject(value)) return value;
	} catch {
		// The fault below says it.
	}
	throw new GraphFault(100, 'Param filter must be a JSON object.');
}
