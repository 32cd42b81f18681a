import type { Ids } from '../world/createIds';
import type { Flow, FlowDefinition, FlowStatus } from './Flow';
import { validationErrors } from './validationErrors';

const day = 24 * 60 * 60 * 1000;
/** Meta's preview links live about a month. */
const previewMs = 30 * day;

/** What a change of a flow may touch; its status has rules of its own. */
export type FlowChange = Partial<
	Pick<Flow, 'name' | 'categories' | 'endpointUri' | 'applicationId' | 'draftJson'>
>;

/** The flows of the account, by id and by name. The rules of their lifecycle are in `flowLifecycle`. */
export class FlowShelf {
	readonly #ids: Ids;
	readonly #byId = new Map<string, Flow>();
	/** When a throttled flow was sent. */
	readonly #sent = new Map<string, readonly number[]>();

	constructor(ids: Ids) {
		this.#ids = ids;
	}

	all(): readonly Flow[] {
		return [...this.#byId.values()];
	}

	get(id: string): Flow | undefined {
		return this.#byId.get(id);
	}

	byName(name: string): Flow | undefined {
		return this.all().find((flow) => flow.name === name);
	}

	/** A new draft without screens. */
	create(name: string, categories: readonly string[], now: number): Flow {
		return this.#store(this.#draft(name, categories, now));
	}

	/**
	 * Puts a flow there as it is; the same name replaces.
	 * @throws Error when a flow to be published has Flow JSON with errors.
	 */
	add(definition: FlowDefinition, now: number): Flow {
		const {
			name,
			json,
			id,
			categories = ['OTHER'],
			endpointUri,
			status = 'PUBLISHED',
		} = definition;
		const text = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
		const [error] = validationErrors(text);
		if (error !== undefined && status === 'PUBLISHED') {
			throw new Error(`Flow "${name}" is not valid, line ${error.line_start}: ${error.message}`);
		}
		const known = this.byName(name);
		if (known !== undefined) this.remove(known.id);
		return this.#store({
			...this.#draft(name, categories, now),
			id: id ?? known?.id ?? this.#ids.object(),
			...(endpointUri === undefined ? {} : { endpointUri }),
			status,
			draftJson: text,
			...(status === 'PUBLISHED' ? { publishedJson: text } : {}),
		});
	}

	change(flow: Flow, change: FlowChange, now: number): Flow {
		return this.#store({ ...flow, ...change, updatedAt: now });
	}

	/** Moves a flow on; publishing takes the draft's screens for the customers'. */
	setStatus(flow: Flow, status: FlowStatus, now: number): Flow {
		const published =
			status === 'PUBLISHED' && flow.draftJson !== undefined
				? { publishedJson: flow.draftJson }
				: {};
		return this.#store({ ...flow, ...published, status, updatedAt: now });
	}

	renewPreview(flow: Flow, now: number): Flow {
		return this.#store({
			...flow,
			previewToken: this.#ids.token(),
			previewExpiresAt: now + previewMs,
		});
	}

	remove(id: string): void {
		this.#byId.delete(id);
	}

	/** Counts a send, and says how many there were in the hour before it. */
	countSend(flow: Flow, now: number): number {
		const recent = (this.#sent.get(flow.id) ?? []).filter((at) => at > now - 60 * 60 * 1000);
		this.#sent.set(flow.id, [...recent, now]);
		return recent.length;
	}

	#draft(name: string, categories: readonly string[], now: number): Flow {
		return {
			id: this.#ids.object(),
			name,
			categories,
			status: 'DRAFT',
			updatedAt: now,
			previewToken: this.#ids.token(),
			previewExpiresAt: now + previewMs,
		};
	}

	#store(flow: Flow): Flow {
		this.#byId.set(flow.id, flow);
		return flow;
	}
}
