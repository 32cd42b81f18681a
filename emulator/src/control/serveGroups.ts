import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { joinByLink, takeOut, withdrawRequest } from '../groups/joinGroup';
import { keyOf, type Group, type Member } from '../groups/Group';
import { writeInGroup } from '../groups/writeToGroup';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';
import { personIn } from './personIn';

type Params = { readonly Params: { readonly id: string } };

const deed = z.discriminatedUnion('action', [
	z.strictObject({ action: z.literal('join'), customer: z.string() }),
	z.strictObject({ action: z.literal('withdraw'), customer: z.string() }),
	z.strictObject({ action: z.literal('leave'), customer: z.string() }),
	z.strictObject({
		action: z.literal('write'),
		customer: z.string(),
		text: z.string().min(1).max(4096),
	}),
]);

/** Groups over HTTP: what is in them, and what customers do in them. */
export function serveGroups(app: FastifyInstance, emulation: Emulation): void {
	app.get('/emulator/groups', () => emulation.groups.all());

	app.post<Params>('/emulator/groups/:id/deeds', (request, reply) => {
		const group = emulation.groups.get(request.params.id);
		if (group === undefined) {
			throw new ControlError(404, `There is no group "${request.params.id}".`);
		}
		return reply.code(201).send(act(emulation, group, parseControl(deed, request.body)));
	});
}

function act(emulation: Emulation, group: Group, wish: z.output<typeof deed>): object {
	const person = personIn(emulation, wish.customer);
	const { waId, userId } = person;
	const member: Member = { userId, ...(waId === undefined ? {} : { waId }) };
	const isIn = group.participants.some((one) => keyOf(one) === keyOf(member));
	if (wish.action === 'join') return { outcome: joinByLink(emulation, group, member) };
	if (wish.action === 'withdraw') {
		withdrawRequest(emulation, group, member);
		return { outcome: 'withdrawn' };
	}
	if (!isIn) throw new ControlError(409, `${person.name} is not in the group.`);
	if (wish.action === 'write') return writeInGroup(emulation, group, person, wish.text);
	takeOut(emulation, group, [member], 'participant');
	return { outcome: 'left' };
}
