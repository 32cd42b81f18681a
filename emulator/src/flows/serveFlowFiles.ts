import type { FastifyInstance } from 'fastify';
import type { Emulation } from '../world/Emulation';

/** What the links of a flow lead to: its Flow JSON, for whoever has the link, as at Meta. */
export function serveFlowFiles(app: FastifyInstance, emulation: Emulation): void {
	const jsonOf = (id: string, token: string): string | undefined => {
		const flow = emulation.flows.get(id);
		const valid = flow?.previewToken === token && flow.previewExpiresAt > emulation.clock.now();
		return valid ? flow.draftJson : undefined;
	};

	app.get<{ Params: { id: string; token: string } }>(
		'/flow-assets/:id/:token',
		({ params }, reply) => {
			const json = jsonOf(params.id, params.token);
			return json === undefined ? reply.callNotFound() : reply.type('application/json').send(json);
		},
	);

	app.get<{ Params: { id: string }; Querystring: { token?: string } }>(
		'/flow-preview/:id',
		({ params, query }, reply) => {
			const json = jsonOf(params.id, query.token ?? '');
			return json === undefined ? reply.callNotFound() : reply.type('application/json').send(json);
		},
	);
}
