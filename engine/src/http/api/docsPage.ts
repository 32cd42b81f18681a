import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { JsonObject } from '../../../../cloud-api/json';

/** Nothing from elsewhere, and no upgrade to https, which would break the page on a plain address of a LAN. */
const contentPolicy =
	"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Readable, clickable API docs at `/docs`; everything they load is served from here. They are put together when
 * somebody looks at them first, so that a start does not wait for them.
 */
export function docsPage(server: FastifyInstance, document: () => JsonObject): void {
	let page: Promise<FastifyInstance> | undefined;
	const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
		page ??= createPage(document());
		const docs = await page;
		reply.hijack();
		docs.routing(request.raw, reply.raw);
	};
	for (const url of ['/docs', '/docs/*']) server.get(url, serve);
	server.addHook('onClose', async () => (await page)?.close());
}

async function createPage(document: JsonObject): Promise<FastifyInstance> {
	const { default: swagger } = await import('@fastify/swagger');
	const { default: swaggerUi } = await import('@fastify/swagger-ui');
	const page = Fastify();
	await page.register(swagger, {
		mode: 'static',
		specification: { document: document as never },
	});
	await page.register(swaggerUi, {
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
	await page.ready();
	return page;
}
