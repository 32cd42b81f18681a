import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Inbound } from '../chat/fromCustomer';
import { tapInbound, textInbound } from '../chat/inbound';
import { joinByLink, takeOut, withdrawRequest } from '../groups/joinGroup';
import { keyOf, memberOf, type Group } from '../groups/Group';
import { readGroup } from '../groups/reachGroup';
import { writeInGroup } from '../groups/writeInGroup';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';
import { personIn } from './personIn';

type Params = { readonly Params: { readonly id: string } };

const customer = z.string();
const deed = z.discriminatedUnion('action', [
	z.strictObject({ action: z.literal('join'), customer }),
	z.strictObject({ action: z.literal('withdraw'), customer }),
	z.strictObject({ action: z.literal('leave'), customer }),
	z.strictObject({ action: z.literal('read'), customer }),
	z.strictObject({ action: z.literal('write'), customer, text: z.string().min(1).max(4096) }),
	z.strictObject({ action: z.literal('tap'), customer, button: z.string(), messageId: z.string() }),
]);
const join = z.strictObject({ customer, link: z.url() });

/** Groups over HTTP: what is in them, and what customers do in them. */
export function serveGroups(app: FastifyInstance, emulation: Emulation): void {
	app.get('/emulator/groups', () => emulation.groups.all());

	app.post('/emulator/groups/joins', (request, reply) => {
		const wish = parseControl(join, request.body);
		const person = personIn(emulation, wish.customer);
		const group = emulation.groups.byLink(wish.link);
		if (group === undefined) {
			throw new ControlError(404, 'No group has this invite link (any more): ask for the new one.');
		}
		const outcome = joinByLink(emulation, group, memberOf(person));
		return reply.code(201).send({ groupId: group.id, outcome });
	});

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
	const member = memberOf(person);
	if (wish.action === 'join') return { outcome: joinByLink(emulation, group, member) };
	if (wish.action === 'withdraw') {
		withdrawRequest(emulation, group, member);
		return { outcome: 'withdrawn' };
	}
	if (!group.participants.some((one) => keyOf(one) === keyOf(member))) {
		throw new ControlError(409, `${person.name} is not in the group.`);
	}
	switch (wish.action) {
		case 'write':
			return writeInGroup(emulation, group, person, textInbound(wish.text));
		case 'tap':
			return writeInGroup(emulation, group, person, tapIn(group, wish));
		case 'read':
			readGroup(emulation, group.id, member);
			return { outcome: 'read' };
		case 'leave':
			takeOut(emulation, group, [member], 'participant');
			return { outcome: 'left' };
	}
}

/** The press of a button of a template that the business sent to the group. */
function tapIn(
	group: Group,
	wish: { readonly messageId: string; readonly button: string },
): Inbound {
	const message = group.messages.find(
		({ id, from }) => id === wish.messageId && from === 'business',
	);
	const inbound = message === undefined ? undefined : tapInbound(message, wish.button);
	if (inbound === undefined) {
		throw new ControlError(
			404,
			`No message "${wish.messageId}" of the business in this group has a button "${wish.button}".`,
		);
	}
	return inbound;
}
