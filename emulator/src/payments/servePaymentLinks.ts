import type { FastifyInstance } from 'fastify';
import type { Emulation } from '../world/Emulation';
import { moveConfiguration } from './moveConfiguration';

/** The links that connect a gateway's account: opening one does it, with no questions asked. */
export function servePaymentLinks(app: FastifyInstance, emulation: Emulation): void {
	app.get<{ Params: { token: string } }>('/payment-oauth/:token', ({ params }, reply) => {
		const { payments, clock } = emulation;
		const configuration = payments.redeemLink(params.token, clock.now());
		if (configuration === undefined) return reply.callNotFound();
		const connected = moveConfiguration(
			emulation,
			{ ...configuration, providerMerchantId: `${configuration.provider}-merchant` },
			'Active',
		);
		return reply.type('text/plain; charset=utf-8').send(`${connected.name} is connected.`);
	});
}
