import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { responderRoles } from '../../../cloud-api/conversation/threadControl';
import { handOver } from '../routing/handover';
import type { Emulation } from '../world/Emulation';
import { parseControl } from './parseControl';
import { personIn } from './personIn';

type Params = { readonly Params: { readonly id: string } };

const role = z.strictObject({ role: z.enum(responderRoles) });
const handover = z.strictObject({
	owner: z.enum(['us', ...responderRoles]),
	note: z.string().max(2000).optional(),
});

/** Conversation Routing over HTTP: which part the app plays, and what other responders do. */
export function serveRouting(app: FastifyInstance, emulation: Emulation): void {
	const { threads } = emulation;

	app.put('/emulator/routing', (request) => {
		threads.role = parseControl(role, request.body).role;
		return { role: threads.role };
	});

	app.get<Params>('/emulator/customers/:id/thread', (request) => ({
		owner: threads.owner(personIn(emulation, request.params.id).id, emulation.clock.now()),
	}));

	app.put<Params>('/emulator/customers/:id/thread', (request) => {
		const person = personIn(emulation, request.params.id);
		const { owner, note } = parseControl(handover, request.body);
		handOver(emulation, person, owner, owner === 'us' ? 'control_passed' : 'control_taken', note);
		return { owner };
	});
}
