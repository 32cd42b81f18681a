import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../access/apiToken';
import type { RunnerParts } from '../../runner/runner';
import type { Route } from './route';

interface Deed {
	readonly caller: Caller;
	readonly route: Route;
	readonly request: FastifyRequest;
	readonly status: number;
}

/**
 * Keeps what somebody changed, what they took out, and what they were refused. Reading is not kept, and neither are
 * events, goals and waits that were taken, which programs send by the thousand and the inbox keeps anyway.
 */
export async function noteInAudit(
	{ caller, route, request, status }: Deed,
	{ host, clock }: Pick<RunnerParts, 'host' | 'clock'>,
): Promise<void> {
	if (!(route.audited ?? route.method !== 'GET') && status !== 403) return;
	const { id, name, role } = caller;
	await host.audit.add({
		at: clock.now(),
		who: { id, name, role },
		action: route.id,
		target: targetOf(request.params),
		status,
		address: request.ip,
	});
}

/** The ids of the path. A body is nobody's business here, and a query may hold a name. */
const targetOf = (params: unknown): string =>
	typeof params === 'object' && params !== null
		? Object.values(params)
				.map((value) => String(value).slice(0, 200))
				.join(' ')
		: '';
