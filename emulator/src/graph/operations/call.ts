import { z } from 'zod';
import { requireAccount } from '../../account/requireAccount';
import { connectedPerDay, type PhoneCall } from '../../calls/CallBook';
import { endCall, ringCustomer, takeCall } from '../../calls/callCourse';
import { limit, type CallLimit } from '../../calls/CallPermissions';
import type { Emulation } from '../../world/Emulation';
import type { Person } from '../../world/Person';
import { GraphFault } from '../GraphFault';
import type { GraphAnswer, Handler } from '../GraphCall';
import { parseWire } from '../wire/parseWire';
import { upTo } from '../wire/shapes';

const whose = z
	.looseObject({ user_wa_id: z.string().min(1).optional(), recipient: z.string().optional() })
	.refine(({ user_wa_id, recipient }) => (user_wa_id ?? recipient) !== undefined, {
		path: ['user_wa_id'],
		params: { missing: true },
	});

export const getPermission: Handler = (call, emulation) => {
	const { user_wa_id: to, recipient = '' } = parseWire(whose, call.query);
	const person = emulation.people.find(to === undefined ? { recipient } : { to });
	const now = emulation.clock.now();
	const id = person?.id ?? '';
	const { status, expiresAt } = emulation.permissions.of(id, now);
	const asking = emulation.permissions.askLimits(id, now);
	const calling = [limit('PT24H', connectedPerDay, emulation.calls.connected(id, now), now)];
	return {
		body: {
			messaging_product: 'whatsapp',
			permission: {
				status,
				...(expiresAt === undefined ? {} : { expiration_time: Math.floor(expiresAt / 1000) }),
			},
			actions: [
				{
					action_name: 'send_call_permission_request',
					can_perform_action: status !== 'permanent' && asking.every(isFree),
					limits: asking.map(wireLimit),
				},
				{
					action_name: 'start_call',
					can_perform_action: status !== 'no_permission' && calling.every(isFree),
					limits: calling.map(wireLimit),
				},
			],
		},
	};
};

const isFree = ({ used, most }: CallLimit): boolean => used < most;

const wireLimit = ({ period, most, used, freeAt }: CallLimit): object => ({
	time_period: period,
	max_allowed: most,
	current_usage: used,
	...(freeAt === undefined ? {} : { limit_expiration_time: Math.floor(freeAt / 1000) }),
});

const product = z.literal('whatsapp');
const session = (type: 'offer' | 'answer') =>
	z.strictObject({
		sdp_type: z.literal(type),
		sdp: z.string().regex(/^v=0\r?\n/, 'is not a valid session description'),
	});

const connection = z
	.strictObject({
		messaging_product: product,
		action: z.literal('connect'),
		to: z.string().min(1).optional(),
		recipient: z.string().min(1).optional(),
		session: session('offer'),
		biz_opaque_callback_data: upTo(512).optional(),
	})
	.refine(({ to, recipient }) => (to ?? recipient) !== undefined, {
		path: ['to'],
		params: { missing: true },
	});

export const connect: Handler = (call, emulation) => {
	requireAccount(emulation);
	requireCalling(emulation);
	const body = parseWire(connection, call.body);
	const { to, recipient = '' } = body;
	const person = emulation.people.find(to === undefined ? { recipient } : { to });
	requirePermission(emulation, person);
	const started = ringCustomer(emulation, person, body.biz_opaque_callback_data);
	return {
		body: { messaging_product: 'whatsapp', calls: [{ id: started.call.id }] },
		afterwards: started.setOff,
	};
};

function requireCalling({ number }: Emulation): void {
	const calling = z.looseObject({ status: z.string() }).safeParse(number.settings['calling']);
	if (calling.data?.status !== 'ENABLED') {
		throw new GraphFault(138000, 'Calling is not enabled for this number: change its settings.');
	}
}

function requirePermission(
	{ permissions, calls, clock }: Emulation,
	person: Person | undefined,
): asserts person is Person {
	const now = clock.now();
	if (person === undefined || permissions.of(person.id, now).status === 'no_permission') {
		throw new GraphFault(138006, 'The customer has not allowed calls of this business.');
	}
	if (calls.current(person.id) !== undefined) {
		throw new GraphFault(138003, 'There is a call with this customer already.');
	}
	if (calls.connected(person.id, now).length >= connectedPerDay) {
		throw new GraphFault(138012, `${connectedPerDay} calls were connected in 24 hours.`);
	}
}

const answer = (action: 'pre_accept' | 'accept') =>
	z.looseObject({
		messaging_product: product,
		action: z.literal(action),
		call_id: z.string().min(1),
		session: session('answer'),
	});
const ending = z.looseObject({ messaging_product: product, call_id: z.string().min(1) });

const done: GraphAnswer = { body: { messaging_product: 'whatsapp', success: true } };

export const preAccept: Handler = (call, emulation) => {
	const { id } = ringing(emulation, parseWire(answer('pre_accept'), call.body).call_id);
	emulation.calls.change(id, { state: 'preAccepted' });
	return done;
};

export const accept: Handler = (call, emulation) => {
	takeCall(emulation, ringing(emulation, parseWire(answer('accept'), call.body).call_id));
	return done;
};

export const reject: Handler = (call, emulation) => {
	const { id } = ringing(emulation, parseWire(ending, call.body).call_id);
	return { ...done, afterwards: () => void endCall(emulation, id) };
};

/** A call the customer has ended already may still be terminated. */
export const terminate: Handler = (call, emulation) => {
	const { call_id: id } = parseWire(ending, call.body);
	const known = emulation.calls.get(id);
	if (known === undefined) throw noCall(id);
	if (known.state === 'ended') return done;
	return { ...done, afterwards: () => void endCall(emulation, id) };
};

function ringing(emulation: Emulation, id: string): PhoneCall {
	const call = emulation.calls.get(id);
	const rings = call?.state === 'ringing' || call?.state === 'preAccepted';
	if (call === undefined || !rings || call.direction !== 'USER_INITIATED') throw noCall(id);
	return call;
}

const noCall = (id: string): GraphFault =>
	new GraphFault(138004, `Param call_id: no call ${id} rings; it may have ended.`);
