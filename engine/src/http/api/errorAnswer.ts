import { HostUnavailable } from '../../host/HostUnavailable';
import { errorRow } from '../../errors/errorTable';
import { WayfareError } from '../../errors/WayfareError';
import type { z } from 'zod';
import type { errorEnvelope } from './schemas/errorEnvelope';

/** An error as the API sends it. */
export interface ErrorAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: z.input<typeof errorEnvelope>;
}

/** Turns whatever a handler or Fastify threw into an answer; the unexpected says nothing about itself. */
export function errorAnswer(cause: unknown): ErrorAnswer {
	const error = expected(cause);
	const headers: Record<string, string> = {};
	if (error.code === 'api.unauthorized') headers['www-authenticate'] = 'Bearer realm="wayfare"';
	if (error.code === 'api.guesses') headers['retry-after'] = /\d+/.exec(error.message)?.[0] ?? '60';
	if (error.code === 'api.busy') headers['retry-after'] = '5';
	return {
		status: errorRow(error.code).status ?? 500,
		headers,
		body: {
			error: {
				code: error.code,
				message: `${error.message}. ${error.advice}`,
				details: [...error.details],
			},
		},
	};
}

function expected(cause: unknown): WayfareError {
	if (cause instanceof WayfareError) return cause;
	if (cause instanceof HostUnavailable)
		return new WayfareError('api.busy', 'Nothing was stored', { cause });
	switch (cause instanceof Error && 'code' in cause ? cause.code : undefined) {
		case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
			return new WayfareError('api.content-type', 'The body has another content type, or none');
		case 'FST_ERR_CTP_BODY_TOO_LARGE':
			return new WayfareError('api.body-size', 'The body is larger than 1 MB');
		case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
			return new WayfareError('api.body-json', 'The body is not as long as it says');
		default:
			return new WayfareError('internal', 'The runner failed to answer', { cause });
	}
}
