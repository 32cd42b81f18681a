import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PhoneCall } from '../calls/CallBook';
import { endCall, ringBusiness, takeCall } from '../calls/callCourse';
import { permissionInbound } from '../calls/permissionInbound';
import { fromCustomer } from '../chat/fromCustomer';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';
import { personIn } from './personIn';

type Params = { readonly Params: { readonly id: string } };

const deed = z.discriminatedUnion('action', [
	/** With the payload of the call button it was made with. */
	z.strictObject({ action: z.literal('call'), payload: z.string().optional() }),
	z.strictObject({ action: z.enum(['answer', 'decline', 'hangUp']) }),
]);
const permission = z.strictObject({
	status: z.enum(['no_permission', 'temporary', 'permanent']),
	messageId: z.string().optional(),
});

/** Calls over HTTP: what a customer's phone does about them. */
export function serveCalls(app: FastifyInstance, emulation: Emulation): void {
	app.get('/emulator/calls', () => emulation.calls.all());

	app.post<Params>('/emulator/customers/:id/calls', (request, reply) => {
		const person = personIn(emulation, request.params.id);
		const wish = parseControl(deed, request.body);
		const current = emulation.calls.current(person.id);
		return reply.code(201).send(act(emulation, person.id, wish, current));
	});

	app.put<Params>('/emulator/customers/:id/call-permission', (request) => {
		const person = personIn(emulation, request.params.id);
		const { status, messageId } = parseControl(permission, request.body);
		fromCustomer(emulation, person.id, permissionInbound(status, messageId));
		return emulation.permissions.of(person.id, emulation.clock.now());
	});
}

function act(
	emulation: Emulation,
	personId: string,
	wish: z.output<typeof deed>,
	current: PhoneCall | undefined,
): PhoneCall {
	const { action } = wish;
	if (action === 'call') {
		if (current !== undefined) throw new ControlError(409, `They are in call ${current.id}.`);
		return ringBusiness(emulation, personId, wish.payload);
	}
	const isRung = current?.direction === 'BUSINESS_INITIATED' && current.state === 'ringing';
	if (current === undefined || (action !== 'hangUp' && !isRung)) {
		throw new ControlError(409, `There is no call to ${action === 'hangUp' ? 'hang up' : action}.`);
	}
	return action === 'answer'
		? takeCall(emulation, current)
		: endCall(emulation, current.id, action === 'decline');
}
