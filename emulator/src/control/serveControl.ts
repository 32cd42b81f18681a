import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Emulation } from '../world/Emulation';
import { eventStream } from './eventStream';
import { playedWebhook, playWebhook } from '../webhook/playWebhook';
import { webhookManner } from '../webhook/WebhookManner';
import { parseControl } from './parseControl';
import { serveCalls } from './serveCalls';
import { serveClock } from './serveClock';
import { serveFaults } from './serveFaults';
import { serveCustomers } from './serveCustomers';
import { serveGroups } from './serveGroups';
import { serveRouting } from './serveRouting';
import { serveFlowShelf } from './serveFlowShelf';
import { servePurchases } from './servePurchases';
import { serveMeta } from './serveMeta';
import { serveLog } from './serveLog';
import { serveNumber } from './serveNumber';
import { serveTemplates } from './serveTemplates';
import { serveFlowClient } from './serveFlowClient';

const callback = {
	url: z.url({ protocol: /^https?$/ }),
	appSecret: z.string().min(1),
	verifyToken: z.string().min(1),
};

/** A receiver, the manner webhooks are handed over in, or both. */
const webhookWish = z.union([
	z.strictObject({ ...callback, webhooks: webhookManner.optional() }),
	z.strictObject({ webhooks: webhookManner }),
]);

/** The emulator's own API, for the phone page and for tests in any language. It has no login. */
export function serveControl(app: FastifyInstance, emulation: Emulation): void {
	const { business, people, chats, calls, clock, webhooks, faults, media } = emulation;

	serveClock(app, emulation);
	serveCustomers(app, emulation);
	serveCalls(app, emulation);
	serveGroups(app, emulation);
	serveRouting(app, emulation);
	servePurchases(app, emulation);
	serveFlowShelf(app, emulation);
	serveNumber(app, emulation);
	serveMeta(app, emulation);
	serveTemplates(app, emulation);
	serveFlowClient(app, emulation);
	serveFaults(app, emulation);
	serveLog(app, emulation);

	const about = () => ({
		phoneNumberId: business.phoneNumberId,
		wabaId: business.wabaId,
		appId: business.appId,
		businessId: business.businessId,
		displayPhoneNumber: business.displayPhoneNumber,
		verifiedName: business.verifiedName,
		webhook: {
			url: webhooks.callback?.url ?? null,
			verified: webhooks.verified,
			webhooks: webhooks.manner,
		},
	});

	app.get('/emulator', about);

	app.get('/emulator/events', (_request, reply) =>
		eventStream(reply, (send) => {
			const customers = people.all();
			send('state', {
				business: about(),
				clock: clock.reading(),
				customers,
				messages: customers.flatMap((person) => chats.of(person.id)),
				calls: calls.all(),
				groups: emulation.groups.all(),
				faults: faults.rules(),
			});
			return emulation.bus.listen((event) => send(event.type, event));
		}),
	);

	app.put('/emulator/webhook', (request) => {
		const { webhooks: manner, ...wish } = parseControl(webhookWish, request.body);
		if (manner !== undefined) webhooks.manner = manner;
		const subscribed = 'url' in wish ? webhooks.subscribe(wish) : Promise.resolve();
		return subscribed.then(() => about().webhook);
	});

	app.post('/emulator/webhooks', (request, reply) => {
		const played = parseControl(playedWebhook, request.body);
		playWebhook(emulation, played);
		return reply.code(202).send({ field: played.field });
	});

	app.get<{ Params: { id: string } }>('/emulator/media/:id', (request, reply) => {
		const file = media.kept(request.params.id);
		if (file === undefined) return reply.code(404).send();
		return reply
			.type(file.mimeType)
			.header('cache-control', 'private, max-age=3600')
			.header('content-security-policy', "sandbox; default-src 'none'")
			.header('x-content-type-options', 'nosniff')
			.send(file.data);
	});
}
