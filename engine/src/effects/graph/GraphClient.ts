import { Agent, FormData } from 'undici';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { GraphRequest, RequestBody } from '../../../../cloud-api/operation';
import { CutOff } from './CutOff';
import { Exchange, type Response } from './Exchange';

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

/** So many places are remembered; more than there are numbers. */
const mostPlaces = 1000;

interface Place {
	readonly origin: string;
	readonly path: string;
}

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

	/** By URL: nearly all requests are messages, and go to one place for each number. */
	readonly #places = new Map<string, Place>();
	readonly #cutOffs = new WeakMap<AbortSignal, CutOff>();
	/** The headers of a request with a JSON body, which nearly all are. */
	readonly #jsonHeaders: string[];

	constructor(private readonly accessToken: string) {
		this.#jsonHeaders = this.#headersOf({ kind: 'json', json: {} });
	}

	async perform(request: GraphRequest, signal: AbortSignal): Promise<GraphAnswer> {
		try {
			const { status, headers, text } = await this.#exchange(request, signal);
			const usage = headers['x-business-use-case-usage'];
			return {
				kind: 'answer',
				status,
				body: asObject(text),
				usage: typeof usage === 'string' ? usage : null,
			};
		} catch (error) {
			const reason = describe(error);
			return { kind: beforeWriting.test(reason) ? 'never-sent' : 'no-answer', reason };
		}
	}

	#exchange(request: GraphRequest, signal: AbortSignal): Promise<Response> {
		signal.throwIfAborted();
		const { method, body, tokenScheme } = request;
		const { origin, path } = this.#placeOf(request.url);
		const usual = body.kind === 'json' && tokenScheme === undefined;
		const headers = usual ? this.#jsonHeaders : this.#headersOf(body, tokenScheme);
		const cutOff = this.#cutOffOf(signal);
		return new Promise((resolve, reject) => {
			const exchange = new Exchange(
				(response) => {
					cutOff.delete(exchange, place);
					resolve(response);
				},
				(error) => {
					cutOff.delete(exchange, place);
					reject(error);
				},
			);
			const place = cutOff.add(exchange);
			this.#agent.dispatch({ origin, path, method, headers, body: bodyOf(body) }, exchange);
		});
	}

	#placeOf(url: string): Place {
		const known = this.#places.get(url);
		if (known !== undefined) return known;
		const { origin, pathname, search } = new URL(url);
		const place = { origin, path: pathname + search };
		if (this.#places.size >= mostPlaces) this.#places.clear();
		this.#places.set(url, place);
		return place;
	}

	#cutOffOf(signal: AbortSignal): CutOff {
		const known = this.#cutOffs.get(signal);
		if (known !== undefined) return known;
		const cutOff = new CutOff(signal);
		this.#cutOffs.set(signal, cutOff);
		return cutOff;
	}

	#headersOf(body: RequestBody, scheme = 'Bearer'): string[] {
		const token = ['authorization', `${scheme} ${this.accessToken}`];
		return [...token, ...Object.entries(headersOf(body)).flat()];
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

function bodyOf(body: RequestBody): string | Uint8Array | FormData | null {
	switch (body.kind) {
		case 'none':
			return null;
		case 'json':
			return JSON.stringify(body.json);
		case 'form':
			return new URLSearchParams(body.fields).toString();
		case 'bytes':
			return body.data;
		case 'multipart': {
			const form = new FormData();
			for (const [name, value] of Object.entries(body.fields)) form.set(name, value);
			const { data, mimeType, fileName } = body.file;
			form.set('file', new Blob([new Uint8Array(data)], { type: mimeType }), fileName);
			return form;
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
