import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Host } from '../../host/host';
import type { RunnerParts, RunnerPlugin } from '../../runner/runner';
import { LoopLag } from './LoopLag';
import type { Metrics } from './metrics';
import { unreadiness } from './readiness';
import { readGauges } from './readGauges';

/** How late the event loop may be. */
const longestLoopLagMs = 1000;

/**
 * `/live` (the process turns; 503 when its event loop was late by a second, or its host says nothing for one), `/ready` (it should get traffic; 503 says why not) and `/metrics` (Prometheus).
 * Open to whoever reaches the port: they hold numbers, no names.
 */
export const observe =
	(metrics: Metrics): RunnerPlugin =>
	(server, parts) => {
		timeRequests(server, metrics);
		const lag = new LoopLag();
		server.addHook('onClose', async () => lag.close());
		server.get('/live', async (_request, reply) => {
			const worst = Math.round(Math.max(lag.worst(), await silence(parts.host)));
			const live = worst < longestLoopLagMs;
			return reply
				.code(live ? 200 : 503)
				.send(live ? { status: 'live' } : { status: 'stuck', loopLagMs: worst });
		});
		server.get('/ready', async (_request, reply) => {
			const reasons = await reasonsNotReady(parts);
			return reply
				.code(reasons.length === 0 ? 200 : 503)
				.send({ status: reasons.length === 0 ? 'ready' : 'not ready', reasons });
		});
		server.get('/metrics', async (_request, reply) => {
			await readGauges(metrics, parts);
			const own = await metrics.registry.metrics();
			return reply.type(metrics.registry.contentType).send(`${own}${parts.flowMetrics()}`);
		});
	};

/** How long the host, which may work in another thread, takes to say anything (ms); it is not waited for for ever. */
async function silence(host: Host): Promise<number> {
	const asked = performance.now();
	const late = new AbortController();
	const { signal } = late;
	const answered = host.lastAlarm().catch(() => undefined);
	await Promise.race([
		answered,
		sleep(longestLoopLagMs, undefined, { signal }).catch(() => undefined),
	]);
	late.abort();
	return performance.now() - asked;
}

async function reasonsNotReady(parts: RunnerParts): Promise<readonly string[]> {
	if (parts.stopping()) return ['it is stopping'];
	try {
		return await unreadiness(parts);
	} catch (cause) {
		parts.log.error({ err: cause }, 'The database does not answer');
		return ['the database does not answer'];
	}
}

function timeRequests(server: FastifyInstance, { httpSeconds }: Metrics): void {
	server.addHook('onResponse', (request, reply, done) => {
		const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
		httpSeconds.observe(labels, reply.elapsedTime / 1000);
		done();
	});
}

/** The pattern, never the path: paths hold ids, and strangers make up any number of them. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';
