import { setTimeout as wait } from 'node:timers/promises';
import type { IBinaryData, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { request } from 'undici';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import type { Execution, ExecutionStatus } from './Execution';
import type { RunningN8n } from './startN8n';
import type { WorkflowDocument } from './WorkflowDocument';

/** A credential n8n has stored, as a node of a workflow refers to it. */
export interface StoredCredential {
	readonly id: string;
	readonly name: string;
}

/** n8n binds a login to the browser it was made in. */
export const browserId = 'tests';

const owner = { email: 'owner@example.com', password: 'Wayfare-2026-owner' };
const patienceMs = 30_000;

/** The owner of a fresh n8n, at its REST API as its editor uses it and at its public API. */
export class N8nSession {
	readonly #url: string;
	#cookie = '';
	#apiKey = '';

	private constructor(url: string) {
		this.#url = url;
	}

	/** Sets up the owner of an n8n that has none yet. */
	static async begin(n8n: RunningN8n): Promise<N8nSession> {
		const session = new N8nSession(n8n.url);
		await session.rest('POST', '/owner/setup', { ...owner, firstName: 'Ada', lastName: 'Owner' });
		const key = await session.rest('POST', '/api-keys', {
			label: 'tests',
			expiresAt: null,
			scopes: ['workflow:read', 'execution:read', 'execution:list'],
		});
		session.#apiKey = String(key['rawApiKey']);
		return session;
	}

	/** The login cookie, for a browser. */
	get cookie(): { readonly name: string; readonly value: string; readonly url: string } {
		const [name = '', value = ''] = this.#cookie.split('=');
		return { name, value, url: this.#url };
	}

	/** The names of all node or credential types that n8n has loaded. */
	async types(kind: 'nodes' | 'credentials'): Promise<readonly string[]> {
		const answer = await this.#send('GET', `/types/${kind}.json`);
		return (answer.body as readonly { readonly name: string }[]).map(({ name }) => name);
	}

	async createCredential(
		type: string,
		name: string,
		data: ICredentialDataDecryptedObject,
	): Promise<StoredCredential> {
		const { id } = await this.rest('POST', '/credentials', {
			type,
			name,
			data: data as JsonObject,
		});
		return { id: String(id), name };
	}

	/** What the Test button of the credential says: `{ status, message }`. */
	testCredential(
		type: string,
		{ id, name }: StoredCredential,
		data: ICredentialDataDecryptedObject,
	): Promise<JsonObject> {
		return this.rest('POST', '/credentials/test', {
			credentials: { id, name, type, data: data as JsonObject },
		});
	}

	/** Saves a workflow and resolves with its id. */
	async save(document: WorkflowDocument): Promise<string> {
		const { name, nodes, connections, settings = {} } = document;
		const saved = await this.rest('POST', '/workflows', {
			name,
			nodes: nodes as unknown as JsonValue,
			connections,
			settings: { ...settings, executionOrder: 'v1' },
		});
		return String(saved['id']);
	}

	/** Publishes a saved workflow and waits until its webhooks are up, which n8n does after it has answered. */
	async publish(id: string): Promise<void> {
		const { versionId } = await this.rest('GET', `/workflows/${id}`);
		const version = { versionId: versionId ?? '', name: 'first', description: '' };
		await this.#until(`the webhooks of ${id} are free`, async () => {
			const answer = await this.#send('POST', `/rest/workflows/${id}/activate`, version);
			// Another workflow with these webhooks was taken off, and n8n has not yet forgotten them.
			if (answer.status === 409) return undefined;
			if (answer.status < 400) return true;
			throw new Error(`n8n did not publish it: ${JSON.stringify(answer.body)}`);
		});
		await this.#reaches(id, 'published');
	}

	/** Takes a workflow off and waits until its webhooks are gone. */
	async unpublish(id: string): Promise<void> {
		await this.rest('POST', `/workflows/${id}/deactivate`, {});
		await this.#reaches(id, 'not_published');
	}

	#reaches(id: string, wanted: 'published' | 'not_published'): Promise<true> {
		return this.#until(`workflow ${id} is ${wanted}`, async () => {
			const { status, ...more } = await this.rest('GET', `/workflows/${id}/publication-status`);
			if (status === 'failed') throw new Error(`n8n did not publish it: ${JSON.stringify(more)}`);
			return status === wanted ? true : undefined;
		});
	}

	/** The newest execution of a workflow, once it has ended or has been put to wait. */
	execution(workflowId: string, status?: ExecutionStatus): Promise<Execution> {
		return this.#until(`an execution of ${workflowId}`, async () => {
			const [newest] = await this.executions(workflowId);
			if (newest === undefined) return undefined;
			const settled = ['success', 'error', 'crashed', 'canceled', 'waiting'];
			const there =
				status === undefined ? settled.includes(newest.status) : newest.status === status;
			return there ? newest : undefined;
		});
	}

	/** All executions of a workflow, once there are so many and all have ended. */
	ended(workflowId: string, count: number): Promise<readonly Execution[]> {
		return this.#until(`${count} ended executions of ${workflowId}`, async () => {
			const all = await this.executions(workflowId);
			const done = all.every(({ status }) => status === 'success' || status === 'error');
			return all.length >= count && done ? all : undefined;
		});
	}

	/** All executions of a workflow with their data, newest first. */
	async executions(workflowId: string): Promise<readonly Execution[]> {
		const answer = await this.#send(
			'GET',
			`/api/v1/executions?includeData=true&workflowId=${workflowId}`,
		);
		if (!isJsonObject(answer.body as JsonValue))
			throw new Error(`Not JSON: ${String(answer.body)}`);
		return (answer.body as { readonly data: readonly Execution[] }).data;
	}

	/** Posts to a production webhook of a published workflow. */
	async call(path: string, body: JsonObject): Promise<{ status: number; body: unknown }> {
		return this.#send('POST', `/webhook/${path}`, body);
	}

	/** The content of a file that left a node, as text. */
	async file({ id = '' }: IBinaryData): Promise<string> {
		const answer = await this.#send(
			'GET',
			`/rest/binary-data?id=${id}&action=view&mimeType=text/plain`,
		);
		return String(answer.body);
	}

	/** Calls the REST API behind the editor. @throws Error with n8n's own words when it refuses. */
	async rest(
		method: 'GET' | 'POST' | 'PATCH',
		path: string,
		body?: JsonObject,
	): Promise<JsonObject> {
		const answer = await this.#send(method, `/rest${path}`, body);
		if (answer.status >= 400) {
			throw new Error(
				`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
			);
		}
		return (answer.body as { readonly data: JsonObject }).data;
	}

	async #send(method: 'GET' | 'POST' | 'PATCH', path: string, body?: JsonObject) {
		const answer = await request(`${this.#url}${path}`, {
			method,
			headers: {
				'browser-id': browserId,
				...(path.startsWith('/api/')
					? { 'x-n8n-api-key': this.#apiKey }
					: { cookie: this.#cookie }),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? null : JSON.stringify(body),
			bodyTimeout: patienceMs,
			headersTimeout: patienceMs,
		});
		const cookies = [answer.headers['set-cookie'] ?? []].flat();
		const auth = cookies.find((cookie) => cookie.startsWith('n8n-auth='));
		if (auth !== undefined) this.#cookie = auth.split(';')[0] ?? '';
		const text = await answer.body.text();
		return { status: answer.statusCode, body: parsed(text) };
	}

	async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
		const end = performance.now() + patienceMs;
		while (performance.now() < end) {
			const seen = await look();
			if (seen !== undefined) return seen;
			await wait(150);
		}
		throw new Error(`Waited ${patienceMs / 1000} s and not: ${what}`);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
