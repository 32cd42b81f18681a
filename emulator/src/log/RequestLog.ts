import type { OperationId } from '../../../cloud-api/catalogue';

/** One call of the Graph API, as it came and as it was answered. Headers are not kept: they hold the token. */
export interface RecordedRequest {
	readonly id: number;
	/** Emulator time. */
	readonly at: number;
	readonly method: string;
	/** Without the query, which may hold a token. */
	readonly path: string;
	/** Undefined when no operation of the catalogue matched. */
	readonly operation?: OperationId;
	/** Without tokens; undefined where it is made of secrets. */
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	/** 0 when the connection was cut by a fault. */
	readonly status: number;
	readonly response?: unknown;
	/** Real milliseconds. */
	readonly tookMs: number;
	/** The faults that struck, by kind. */
	readonly faults: readonly string[];
}

const remembered = 5000;

/** The last calls, oldest first. */
export class RequestLog {
	readonly #entries: RecordedRequest[] = [];
	readonly #onEntry: () => void;
	#count = 0;

	constructor(onEntry: () => void) {
		this.#onEntry = onEntry;
	}

	add(entry: Omit<RecordedRequest, 'id'>): void {
		this.#entries.push({ id: ++this.#count, ...entry });
		if (this.#entries.length > remembered) this.#entries.shift();
		this.#onEntry();
	}

	get(id: number): RecordedRequest | undefined {
		return this.#entries.find((entry) => entry.id === id);
	}

	all(): readonly RecordedRequest[] {
		return [...this.#entries];
	}
}
