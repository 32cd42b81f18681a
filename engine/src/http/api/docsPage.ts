import type { FastifyInstance } from 'fastify';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { JsonObject } from '../../../../cloud-api/json';

/** Nothing from elsewhere, and no upgrade to https, which would break the page on a plain address of a LAN. */
const contentPolicy =
	"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Readable, clickable API docs at `/docs`; everything they load is served from here. */
export async function docsPage(server: FastifyInstance, document: JsonObject): Promise<void> {
	await server.register(async (scope) => {
		await scope.register(swagger, {
			mode: 'static',
			specification: { document: document as never },
		});
		await scope.register(swaggerUi, {
			routePrefix: '/docs',
			staticCSP: contentPolicy,
			uiConfig: {
				layout: 'BaseLayout',
				docExpansion: 'list',
				tryItOutEnabled: true,
				persistAuthorization: false,
			},
			theme: { title: 'Wayfare API' },
		});
	});
}
