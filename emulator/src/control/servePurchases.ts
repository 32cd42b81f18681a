import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fromCustomer } from '../chat/fromCustomer';
import { orderInbound } from '../chat/orderInbound';
import { settlePayment } from '../payments/settlePayment';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';

const cart = z.strictObject({
	items: z
		.array(
			z.strictObject({
				retailerId: z.string().min(1),
				quantity: z.number().int().min(1).max(99),
			}),
		)
		.min(1),
	text: z.string().min(1).optional(),
});

const payment = z.strictObject({
	referenceId: z.string().min(1),
	outcome: z.enum(['captured', 'failed']).default('captured'),
});

type Params = { readonly Params: { readonly id: string } };

/** What customers buy and pay, over HTTP. */
export function servePurchases(app: FastifyInstance, emulation: Emulation): void {
	app.post<Params>('/emulator/customers/:id/orders', (request, reply) => {
		const { items, text } = parseControl(cart, request.body);
		return reply
			.code(201)
			.send(
				orConflict(() =>
					fromCustomer(emulation, request.params.id, orderInbound(emulation, items, text)),
				),
			);
	});

	app.post<Params>('/emulator/customers/:id/payments', (request, reply) => {
		const { referenceId, outcome } = parseControl(payment, request.body);
		return reply
			.code(201)
			.send(orConflict(() => settlePayment(emulation, request.params.id, referenceId, outcome)));
	});
}

function orConflict<T>(act: () => T): T {
	try {
		return act();
	} catch (cause) {
		throw new ControlError(409, cause instanceof Error ? cause.message : String(cause));
	}
}
