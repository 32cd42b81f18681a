import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { moveFlow } from '../flows/flowLifecycle';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';

const definition = z.strictObject({
	name: z.string().min(1),
	json: z.union([z.string(), z.record(z.string(), z.unknown())]),
	status: z.enum(['DRAFT', 'PUBLISHED']).default('PUBLISHED'),
});

const news = z.strictObject({
	status: z.enum(['DRAFT', 'PUBLISHED', 'DEPRECATED', 'THROTTLED', 'BLOCKED']),
});

/** The flows of the account over HTTP: what there is, one more, and what Meta does to one that misbehaves. */
export function serveFlowShelf(app: FastifyInstance, emulation: Emulation): void {
	const { flows, clock } = emulation;

	app.get('/emulator/flows', () => flows.all());

	app.post('/emulator/flows', (request, reply) => {
		const wanted = parseControl(definition, request.body);
		try {
			return reply.code(201).send(flows.add(wanted, clock.now()));
		} catch (cause) {
			throw new ControlError(400, cause instanceof Error ? cause.message : String(cause));
		}
	});

	app.put<{ Params: { id: string } }>('/emulator/flows/:id', (request) => {
		const { status } = parseControl(news, request.body);
		const flow = flows.get(request.params.id);
		if (flow === undefined) {
			throw new ControlError(
				404,
				`There is no flow "${request.params.id}": GET /emulator/flows lists them.`,
			);
		}
		return moveFlow(emulation, flow, status);
	});
}
