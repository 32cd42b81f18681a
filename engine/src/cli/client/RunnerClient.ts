import type { z } from 'zod';
import type { JsonObject } from '../../../../cloud-api/json';
import { isErrorCode } from '../../errors/errorTable';
import { WayfareError } from '../../errors/WayfareError';
import { errorEnvelope } from '../../http/api/schemas/errorEnvelope';
import { mostAtOnce, pageOf } from '../../http/api/schemas/paging';

/** Talks to a runner by its REST API, as the commands that change one do. */
export class RunnerClient {
	constructor(
		private readonly url: string,
		private readonly token: string,
	) {}

	get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
		return this.#call('GET', path, schema);
	}

	post<S extends z.ZodType>(path: string, schema: S, body?: JsonObject): Promise<z.output<S>> {
		return this.#call('POST', path, schema, body);
	}

	delete<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
		return this.#call('DELETE', path, schema);
	}

	/** The first items of a list, page by page; `more`: there are others. */
	async list<S extends z.ZodType>(
		path: string,
		item: S,
		{ most, query }: { readonly most: number; readonly query: URLSearchParams | undefined },
	): Promise<{ readonly items: readonly z.output<S>[]; readonly more: boolean }> {
		const page = pageOf(item);
		const items: z.output<S>[] = [];
		const asked = new URLSearchParams(query);
		for (;;) {
			asked.set('limit', String(Math.min(mostAtOnce, most - items.length)));
			const read = await this.get(`${path}?${asked.toString()}`, page);
			items.push(...read.items);
			if (read.next === null || items.length >= most) return { items, more: read.next !== null };
			asked.set('after', read.next);
		}
	}

	async #call<S extends z.ZodType>(
		method: string,
		path: string,
		schema: S,
		body?: JsonObject,
	): Promise<z.output<S>> {
		const response = await this.#fetch(method, path, body);
		const answer: unknown = await response.json().catch(() => null);
		const read = schema.safeParse(answer);
		if (response.ok && read.success) return read.data;
		throw refusal(response.status, answer, this.url);
	}

	async #fetch(method: string, path: string, body?: JsonObject): Promise<Response> {
		const headers: Record<string, string> = { authorization: `Bearer ${this.token}` };
		if (body !== undefined) headers['content-type'] = 'application/json';
		try {
			return await fetch(new URL(`/api/v1${path}`, this.url), {
				method,
				headers,
				signal: AbortSignal.timeout(30_000),
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
		} catch (cause) {
			throw new WayfareError('runner.unreachable', `No runner answers at ${this.url}`, { cause });
		}
	}
}

function refusal(status: number, answer: unknown, url: string): WayfareError {
	const read = errorEnvelope.safeParse(answer);
	if (!read.success) {
		return new WayfareError(
			'runner.unreachable',
			`What answers at ${url} is no runner of this release (HTTP ${status})`,
		);
	}
	const { code, message, details } = read.data.error;
	if (isErrorCode(code)) return new WayfareError(code, firstSentence(message), { details });
	return new WayfareError('runner.refused', `${code}: ${message}`, { details });
}

/** The rest of the message is the code's advice, which is printed anyway. */
const firstSentence = (message: string): string => message.split('. ')[0] ?? message;
