import { z } from 'zod';
import { responderRoles } from '../../../../cloud-api/conversation/threadControl';
import { handOver } from '../../routing/handover';
import type { Emulation } from '../../world/Emulation';
import type { Person } from '../../world/Person';
import { GraphFault } from '../GraphFault';
import type { GraphAnswer, GraphCall, Handler } from '../GraphCall';
import { parseWire } from '../wire/parseWire';

const control = z
	.strictObject({
		messaging_product: z.literal('whatsapp'),
		action: z.enum(['pass', 'release', 'take']),
		to: z.string().min(1).optional(),
		recipient: z.string().min(1).optional(),
		metadata: z.string().max(2000, 'must be at most 2000 characters long').optional(),
		control_pass: z.strictObject({ target_role: z.enum(responderRoles) }).optional(),
	})
	.refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), {
		path: ['to'],
		error: 'must be given, or recipient, and not both',
	});

function read(call: GraphCall, { people }: Emulation) {
	const body = parseWire(control, call.body);
	const { to, recipient = '' } = body;
	const person = people.find(to === undefined ? { recipient } : { to });
	if (person === undefined) {
		throw new GraphFault(131009, 'Param to: there is no conversation with this customer.');
	}
	return { body, person };
}

const answer = (emulation: Emulation, afterwards?: () => void): GraphAnswer => ({
	body: { messaging_product: 'whatsapp', request_id: emulation.ids.token() },
	...(afterwards === undefined ? {} : { afterwards }),
});

function requireOwner({ threads, clock }: Emulation, person: Person): void {
	if (threads.isOurs(person.id, clock.now())) return;
	throw new GraphFault(131070, 'Only the owner of the conversation may do that.');
}

export const pass: Handler = (call, emulation) => {
	const { body, person } = read(call, emulation);
	requireOwner(emulation, person);
	const next = body.control_pass?.target_role ?? 'ai_agent';
	emulation.threads.give(person.id, next, emulation.clock.now());
	return answer(emulation, () =>
		handOver(emulation, person, next, 'control_passed', body.metadata),
	);
};

/** Nobody hears of it. The app under test answers first, so that the conversation comes back to it. */
export const release: Handler = (call, emulation) => {
	const { person } = read(call, emulation);
	requireOwner(emulation, person);
	emulation.threads.give(person.id, 'us', emulation.clock.now());
	return answer(emulation);
};

export const take: Handler = (call, emulation) => {
	const { body, person } = read(call, emulation);
	if (emulation.threads.role !== 'escalation') {
		throw new GraphFault(2494191, 'This app is not the escalation partner of the number.');
	}
	emulation.threads.give(person.id, 'us', emulation.clock.now());
	return answer(emulation, () => handOver(emulation, person, 'us', 'control_taken', body.metadata));
};
