import type { FastifyInstance } from 'fastify';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { JsonObject } from '../../../../cloud-api/json';

/** Readable, clickable API docs at `/docs`; everything they load is served from here. */
export async function docsPage(server: FastifyInstance, document: JsonObject): Promise<void> {
	await server.register(async (scope) => {
		await scope.register(swagger, {
			mode: 'static',
			specification: { document: document as never },
		});
		await scope.register(swaggerUi, {
			routePrefix: '/docs',
			staticCSP: true,
			uiConfig: { docExpansion: 'list', tryItOutEnabled: true, persistAuthorization: false },
			theme: { title: 'Wayfare API' },
		});
	});
}
