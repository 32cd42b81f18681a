import { z } from 'zod';
import { letIn, takeOut } from '../../groups/joinGroup';
import type { Group, JoinRequest, Member } from '../../groups/Group';
import type { Emulation } from '../../world/Emulation';
import { GraphFault } from '../GraphFault';
import type { Handler } from '../GraphCall';
import { pageOf } from '../pageOf';
import { parseWire } from '../wire/parseWire';
import { accepted, groupIn } from './groupIn';

const product = z.literal('whatsapp');

export const getInviteLink: Handler = (call, emulation) => {
	const { inviteLink } = groupIn(call, emulation);
	if (inviteLink === undefined)
		throw new GraphFault(100, 'The group has no invite link: reset it.');
	return { body: { messaging_product: 'whatsapp', invite_link: inviteLink } };
};

export const resetInviteLink: Handler = (call, emulation) => {
	parseWire(z.looseObject({ messaging_product: product }), call.body);
	const { id } = groupIn(call, emulation);
	const { inviteLink } = emulation.groups.change(id, { inviteLink: emulation.groups.newLink() });
	return { body: { messaging_product: 'whatsapp', invite_link: inviteLink } };
};

export const deleteInviteLink: Handler = (call, emulation) => {
	emulation.groups.change(groupIn(call, emulation).id, { inviteLink: undefined });
	return { body: { messaging_product: 'whatsapp', success: true } };
};

export const listJoinRequests: Handler = (call, emulation) => {
	const page = pageOf(call, groupIn(call, emulation).joinRequests, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map(({ id, member, at }) => ({
				join_request_id: id,
				...(member.waId === undefined ? {} : { wa_id: member.waId }),
				...(member.userId === undefined ? {} : { user_id: member.userId }),
				creation_timestamp: Math.floor(at / 1000),
			})),
		},
	};
};

const chosen = z.looseObject({
	messaging_product: product,
	join_requests: z.array(z.string().min(1)).min(1),
});

export const approveJoinRequests: Handler = (call, emulation) => {
	const group = groupIn(call, emulation);
	const { found, failed } = pick(group, parseWire(chosen, call.body).join_requests);
	close(emulation, group, found);
	if (found.length > 0) {
		letIn(
			emulation,
			group.id,
			found.map(({ member }) => member),
			{ reason: 'invite_link' },
		);
	}
	return {
		body: {
			messaging_product: 'whatsapp',
			approved_join_requests: found.map(({ id }) => id),
			failed_join_requests: failed,
		},
	};
};

export const rejectJoinRequests: Handler = (call, emulation) => {
	const group = groupIn(call, emulation);
	const { found, failed } = pick(group, parseWire(chosen, call.body).join_requests);
	close(emulation, group, found);
	return {
		body: {
			messaging_product: 'whatsapp',
			rejected_join_requests: found.map(({ id }) => id),
			failed_join_requests: failed,
		},
	};
};

/** The requests with these ids, and an error for each id there is none of. */
function pick(
	{ joinRequests }: Group,
	ids: readonly string[],
): { readonly found: readonly JoinRequest[]; readonly failed: readonly object[] } {
	const known = new Set(joinRequests.map(({ id }) => id));
	return {
		found: joinRequests.filter(({ id }) => ids.includes(id)),
		failed: ids
			.filter((id) => !known.has(id))
			.map((id) => ({
				join_request_id: id,
				errors: [
					{ code: 131203, title: 'Join request not found', message: 'Join request not found' },
				],
			})),
	};
}

function close(emulation: Emulation, group: Group, requests: readonly JoinRequest[]): void {
	emulation.groups.change(group.id, {
		joinRequests: group.joinRequests.filter((one) => !requests.includes(one)),
	});
}

const named = z.looseObject({
	messaging_product: product,
	participants: z
		.array(z.looseObject({ user: z.string().min(1) }))
		.min(1)
		.max(8),
});

/** As Meta's OpenAPI document has it. Its pages know the invite link as the only way in. */
export const addParticipants: Handler = (call, emulation) => {
	const { id } = groupIn(call, emulation);
	const { participants } = parseWire(named, call.body);
	const members = participants.map(({ user }): Member => memberFor(emulation, user));
	const requestId = emulation.ids.token();
	letIn(emulation, id, members, { request_id: requestId });
	return { body: accepted(requestId) };
};

function memberFor({ people }: Emulation, user: string): Member {
	const isUserId = /^[A-Z]{2}\./.test(user);
	const person = people.find(isUserId ? { recipient: user } : { to: user });
	if (person !== undefined) {
		const { waId, userId } = person;
		return { userId, ...(waId === undefined ? {} : { waId }) };
	}
	return isUserId ? { userId: user } : { waId: user.replace(/\D/g, '') };
}

export const removeParticipants: Handler = (call, emulation) => {
	const group = groupIn(call, emulation);
	const users = parseWire(named, call.body).participants.map(({ user }) => user);
	const members = users.map((user) => emulation.groups.memberOf(group, user));
	const gone = members.filter((member) => member !== undefined);
	if (gone.length < users.length) {
		throw new GraphFault(131009, 'Param participants: somebody named is not in the group.');
	}
	const requestId = emulation.ids.token();
	return {
		body: accepted(requestId),
		afterwards: () => takeOut(emulation, group, gone, 'business', requestId),
	};
};
