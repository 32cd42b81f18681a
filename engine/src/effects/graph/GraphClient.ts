import { Agent, FormData, request } from 'undici';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { GraphRequest, RequestBody } from '../../../../cloud-api/operation';

/** What came of a request, told apart by what may be done next. */
export type GraphAnswer =
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly body: JsonObject | null;
			/** `X-Business-Use-Case-Usage`, as it came. */
			readonly usage: string | null;
	  }
	/** No byte of it left: repeating it is safe. */
	| { readonly kind: 'never-sent'; readonly reason: string }
	/** It may have been acted on. */
	| { readonly kind: 'no-answer'; readonly reason: string };

/** Failures of looking up, connecting and greeting, all before the request is written. */
const beforeWriting =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Talks to Graph with one token over kept-alive connections. Never throws; the token never leaves its header. */
export class GraphClient {
	readonly #agent = new Agent({
		// What a number of 1,000 messages a second has under way when Graph takes a quarter of a second.
		connections: 256,
		// Under Meta's and Node's own idle limits, so that a request does not meet a connection that is being closed.
		keepAliveTimeout: 3000,
		connect: { timeout: 10_000 },
		headersTimeout: 30_000,
		bodyTimeout: 30_000,
	});

	constructor(private readonly accessToken: string) {}

	async perform(
		{ method, url, body, tokenScheme }: GraphRequest,
		signal: AbortSignal,
	): Promise<GraphAnswer> {
		try {
			const answer = await request(url, {
				method,
				dispatcher: this.#agent,
				signal,
				headers: {
					authorization: `${tokenScheme ?? 'Bearer'} ${this.accessToken}`,
					...headersOf(body),
				},
				...bodyOf(body),
			});
			const usage = answer.headers['x-business-use-case-usage'];
			return {
				kind: 'answer',
				status: answer.statusCode,
				body: asObject(await answer.body.text()),
				usage: typeof usage === 'string' ? usage : null,
			};
		} catch (error) {
			const reason = describe(error);
			return { kind: beforeWriting.test(reason) ? 'never-sent' : 'no-answer', reason };
		}
	}

	async close(): Promise<void> {
		await this.#agent.destroy();
	}
}

function headersOf(body: RequestBody): Readonly<Record<string, string>> {
	switch (body.kind) {
		case 'json':
			return { 'content-type': 'application/json' };
		case 'form':
			return { 'content-type': 'application/x-www-form-urlencoded' };
		case 'bytes':
			return body.headers;
		case 'none':
		case 'multipart':
			return {};
	}
}

function bodyOf(body: RequestBody): { readonly body?: string | Uint8Array | FormData } {
	switch (body.kind) {
		case 'none':
			return {};
		case 'json':
			return { body: JSON.stringify(body.json) };
		case 'form':
			return { body: new URLSearchParams(body.fields).toString() };
		case 'bytes':
			return { body: body.data };
		case 'multipart': {
			const form = new FormData();
			for (const [name, value] of Object.entries(body.fields)) form.set(name, value);
			const { data, mimeType, fileName } = body.file;
			form.set('file', new Blob([new Uint8Array(data)], { type: mimeType }), fileName);
			return { body: form };
		}
	}
}

function asObject(text: string): JsonObject | null {
	try {
		const value: unknown = JSON.parse(text);
		return isJsonObject(value) ? value : null;
	} catch {
		return null;
	}
}

/** An error's code first, where it has one: its kind is told by that. Network errors name hosts and ports only. */
function describe(error: unknown): string {
	const { code, message } = failure.parse(error);
	return [code, message].filter((part) => part !== undefined).join(': ') || 'The connection failed';
}

const failure = z.object({ code: z.string(), message: z.string() }).partial().catch({});
