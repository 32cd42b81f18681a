import { request as httpRequest } from 'undici';
import { catalogue } from '../../../../cloud-api/catalogue';
import { parseGraphError } from '../../../../cloud-api/graphErrors';
import { isJsonObject, present, type JsonObject } from '../../../../cloud-api/json';
import {
	buildRequest,
	contentBody,
	type GraphRequest,
	type GraphTarget,
} from '../../../../cloud-api/operation';
import { GraphClient } from '../../effects/graph/GraphClient';
import { WayfareError } from '../../errors/WayfareError';

/** A flow as Meta lists it. */
export interface RemoteFlow {
	readonly id: string;
	readonly name: string;
	readonly status: string;
	readonly endpointUri: string | undefined;
	readonly categories: readonly string[];
}

export interface MetaAccountParts {
	readonly accessToken: string;
	/** `''` when not told. */
	readonly businessAccountId: string;
	readonly phoneNumberId: string;
	readonly target: GraphTarget;
}

const patienceMs = 30_000;
const fields = 'id,name,status,categories,endpoint_uri';
const { flow } = catalogue;

/** The Flows of one business account at Meta. Every call throws `graph.refused` or `graph.unreachable`. */
export class MetaAccount {
	readonly #parts: MetaAccountParts;

	constructor(parts: MetaAccountParts) {
		this.#parts = parts;
	}

	async find(name: string): Promise<RemoteFlow | undefined> {
		let after: string | undefined;
		do {
			const page = await this.#call(
				buildRequest(
					flow.list,
					{ params: { businessAccountId: this.#waba() }, query: { fields, limit: 100, after } },
					this.#parts.target,
				),
			);
			const found = entries(page)
				.map(readFlow)
				.find((one) => one.name === name);
			if (found !== undefined) return found;
			after = nextCursor(page);
		} while (after !== undefined);
		return undefined;
	}

	/** The Flow JSON as it was last uploaded; undefined when there is none yet. */
	async json(flowId: string): Promise<string | undefined> {
		const page = await this.#call(
			buildRequest(flow.listAssets, { params: { flowId } }, this.#parts.target),
		);
		const asset = entries(page).find((one) => one['asset_type'] === 'FLOW_JSON');
		const url = asset?.['download_url'];
		if (typeof url !== 'string') return undefined;
		// The address is signed by itself; the token stays with Graph.
		const answer = await httpRequest(url, { bodyTimeout: patienceMs });
		const text = await answer.body.text();
		if (answer.statusCode === 200) return text;
		throw new WayfareError(
			'graph.refused',
			`The Flow JSON's address answered ${answer.statusCode}`,
		);
	}

	async create(name: string, categories: readonly string[]): Promise<string> {
		const answer = await this.#call(
			buildRequest(
				flow.create,
				{
					params: { businessAccountId: this.#waba() },
					body: { kind: 'json', json: { name, categories: [...categories] } },
				},
				this.#parts.target,
			),
		);
		return String(answer['id']);
	}

	/** Uploads the screens; what Meta has against them comes back as lines. */
	async upload(flowId: string, json: string): Promise<readonly string[]> {
		const answer = await this.#call(
			buildRequest(
				flow.updateJson,
				{
					params: { flowId },
					body: {
						kind: 'multipart',
						fields: { name: 'flow.json', asset_type: 'FLOW_JSON' },
						file: {
							data: Buffer.from(json),
							fileName: 'flow.json',
							mimeType: 'application/json',
						},
					},
				},
				this.#parts.target,
			),
		);
		const errors = answer['validation_errors'];
		return (Array.isArray(errors) ? errors.filter(isJsonObject) : []).map(
			(error) => `line ${String(error['line_start'] ?? '?')}: ${String(error['message'] ?? '')}`,
		);
	}

	async change(
		flowId: string,
		change: { readonly endpointUri?: string; readonly categories?: readonly string[] },
	): Promise<void> {
		const json = present({
			endpoint_uri: change.endpointUri,
			categories: change.categories === undefined ? undefined : [...change.categories],
		});
		const body = { kind: 'json', json } as const;
		await this.#call(
			buildRequest(flow.updateMetadata, { params: { flowId }, body }, this.#parts.target),
		);
	}

	async publish(flowId: string): Promise<void> {
		await this.#call(buildRequest(flow.publish, { params: { flowId } }, this.#parts.target));
	}

	/** A link that plays the flow in a browser, for anyone who has it. */
	async preview(flowId: string): Promise<string> {
		const answer = await this.#call(
			buildRequest(
				flow.getPreview,
				{ params: { flowId }, query: { fields: 'preview.invalidate(false)' } },
				this.#parts.target,
			),
		);
		const { preview } = answer;
		return isJsonObject(preview) ? String(preview['preview_url'] ?? '') : '';
	}

	/** Gives Meta the public half of the key pair, for the phone number. */
	async setKey(publicKeyPem: string): Promise<void> {
		const { phoneNumberId, target } = this.#parts;
		if (phoneNumberId === '') {
			throw new WayfareError(
				'usage.invalid',
				'No phone number is given: use --number or set WAYFARE_PHONE_NUMBER_IDS',
			);
		}
		const body = contentBody(flow.setEncryptionKey, { business_public_key: publicKeyPem });
		await this.#call(
			buildRequest(flow.setEncryptionKey, { params: { phoneNumberId }, body }, target),
		);
	}

	#waba(): string {
		const { businessAccountId } = this.#parts;
		if (businessAccountId !== '') return businessAccountId;
		throw new WayfareError(
			'usage.invalid',
			'No business account is given: use --waba or set WAYFARE_WABA_ID',
		);
	}

	async #call(request: GraphRequest): Promise<JsonObject> {
		const client = new GraphClient(this.#parts.accessToken);
		try {
			const answer = await client.perform(request, AbortSignal.timeout(patienceMs));
			if (answer.kind !== 'answer') throw new WayfareError('graph.unreachable', answer.reason);
			if (answer.status < 300 && answer.body !== null) return answer.body;
			const { title, details, code } = parseGraphError(answer.status, answer.body);
			const what = details === '' || details === title ? title : `${title}: ${details}`;
			throw new WayfareError('graph.refused', code === undefined ? what : `${what} (code ${code})`);
		} finally {
			await client.close();
		}
	}
}

const entries = ({ data }: JsonObject): readonly JsonObject[] =>
	Array.isArray(data) ? data.filter(isJsonObject) : [];

function nextCursor({ paging }: JsonObject): string | undefined {
	if (!isJsonObject(paging) || paging['next'] === undefined) return undefined;
	const { cursors } = paging;
	const after = isJsonObject(cursors) ? cursors['after'] : undefined;
	return typeof after === 'string' ? after : undefined;
}

function readFlow(json: JsonObject): RemoteFlow {
	const { categories, endpoint_uri: uri } = json;
	return {
		id: String(json['id'] ?? ''),
		name: String(json['name'] ?? ''),
		status: String(json['status'] ?? ''),
		endpointUri: typeof uri === 'string' ? uri : undefined,
		categories: Array.isArray(categories) ? categories.map(String) : [],
	};
}
