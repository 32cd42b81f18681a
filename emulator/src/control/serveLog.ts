import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { LogDetail, LogReader } from '../log/LogReader';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';

type Params = { readonly Params: { readonly id: string } };

const question = z.strictObject({ limit: z.coerce.number().int().min(1).max(5000).default(500) });

/** What was called and what was handed over: timing and outcome, and how it differs from Meta's document. */
export function serveLog(app: FastifyInstance, { log, webhooks, logContents }: Emulation): void {
	let opened: Promise<LogReader> | undefined;
	/** Loaded when somebody opens the log: what holds it against Meta's document would double the start. */
	const open = (): Promise<LogReader> =>
		(opened ??= import('../log/LogReader.js').then(
			({ LogReader }) => new LogReader({ log, webhooks, contents: logContents }),
		));

	app.get('/emulator/log', (request) => {
		const { limit } = parseControl(question, request.query);
		return open().then((reader) => ({
			requests: reader.calls(limit),
			deliveries: reader.webhooks(limit),
		}));
	});

	app.get<Params>('/emulator/log/requests/:id', ({ params: { id } }) =>
		open().then((reader) => present(reader.call(Number(id)), `There is no call ${id}`)),
	);

	app.get<Params>('/emulator/log/deliveries/:id', ({ params: { id } }) =>
		open().then((reader) => present(reader.webhook(Number(id)), `There is no webhook ${id}`)),
	);
}

function present(detail: LogDetail | undefined, problem: string): LogDetail {
	if (detail !== undefined) return detail;
	throw new ControlError(404, `${problem} in the log; it keeps the last ones only.`);
}
