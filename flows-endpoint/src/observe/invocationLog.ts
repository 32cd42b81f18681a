import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import type { Invocation } from '../../../cloud-api/flowProtocol/invocation';
import type { FlowRequest } from '../../../cloud-api/flowProtocol/request';

/** An invocation as it may be kept: the shape of what the customer sent, none of the content. */
export interface InvocationEntry extends Omit<Invocation, 'request'> {
	readonly number: string;
	readonly action: string | undefined;
	readonly screen: string | undefined;
	/** Each field with its kind and size, such as `text(12)`. */
	readonly fields: Readonly<Record<string, string>>;
}

/** Takes the customer out of an invocation. */
export function redact(number: string, invocation: Invocation): InvocationEntry {
	const { request } = invocation;
	return {
		at: invocation.at,
		status: invocation.status,
		totalMs: invocation.totalMs,
		unwrapMs: invocation.unwrapMs,
		reply: invocation.reply,
		problem: invocation.problem,
		number,
		action: request?.kind === 'exchange' ? request.action : request?.kind,
		screen: request === undefined || request.kind === 'ping' ? undefined : request.screen,
		fields: fieldsOf(request),
	};
}

const fieldsOf = (request: FlowRequest | undefined): Readonly<Record<string, string>> =>
	request?.kind === 'exchange' ? shapeOf(request.data) : {};

const mostFields = 50;

/** Names are the Flow's own; a phone that invents some may as well put content there, so they are cut. */
const shapeOf = (data: JsonObject): Record<string, string> =>
	Object.fromEntries(
		Object.entries(data)
			.slice(0, mostFields)
			.map(([name, value]) => [name.slice(0, 40), kindOf(value)]),
	);

function kindOf(value: JsonValue): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return `text(${value.length})`;
	if (Array.isArray(value)) return `list(${value.length})`;
	return typeof value;
}

/** The latest entries, oldest first. */
export class InvocationLog {
	readonly #entries: InvocationEntry[] = [];

	constructor(private readonly capacity = 1000) {}

	add(entry: InvocationEntry): void {
		this.#entries.push(entry);
		// Cut in one go, now and then: shifting a long array on every entry costs more than the log.
		if (this.#entries.length >= 2 * this.capacity) this.#entries.splice(0, this.capacity);
	}

	get entries(): readonly InvocationEntry[] {
		return this.#entries.slice(-this.capacity);
	}
}
