import type { Emulation } from '../world/Emulation';
import { keyOf, memberOnWire, type Group, type JoinRequest, type Member } from './Group';
import { tellOfGroup } from './groupChanges';

/** What became of somebody who used the invite link. */
export type Joining = 'joined' | 'asked' | 'turned away';

/** Somebody uses the invite link: they are in, or ask to be. Who was removed is turned away. */
export function joinByLink(emulation: Emulation, group: Group, member: Member): Joining {
	const known = group.participants.some((one) => keyOf(one) === keyOf(member));
	if (known) return 'joined';
	if (group.inviteLink === undefined || group.removed.includes(keyOf(member))) return 'turned away';
	if (group.joinApproval === 'auto_approve') {
		letIn(emulation, group.id, [member], { reason: 'invite_link' });
		return 'joined';
	}
	if (group.joinRequests.some((one) => keyOf(one.member) === keyOf(member))) return 'asked';
	const request: JoinRequest = {
		id: emulation.groups.newRequestId(),
		member,
		at: emulation.clock.now(),
	};
	emulation.groups.change(group.id, { joinRequests: [...group.joinRequests, request] });
	tellOfGroup(emulation, 'participants', group.id, {
		type: 'group_join_request_created',
		join_request_id: request.id,
		...memberOnWire(member),
	});
	return 'asked';
}

/** Puts members in and tells of it. @throws GraphFault 131041 when there is no room. */
export function letIn(
	emulation: Emulation,
	groupId: string,
	members: readonly Member[],
	more: Readonly<Record<string, string>>,
): void {
	emulation.groups.add(groupId, members, emulation.clock.now());
	tellOfGroup(emulation, 'participants', groupId, {
		type: 'group_participants_add',
		...more,
		added_participants: members.map(memberOnWire),
	});
}

/** Somebody who asked to be let in thinks better of it. */
export function withdrawRequest(emulation: Emulation, group: Group, member: Member): void {
	const request = group.joinRequests.find((one) => keyOf(one.member) === keyOf(member));
	if (request === undefined) return;
	emulation.groups.change(group.id, {
		joinRequests: group.joinRequests.filter((one) => one !== request),
	});
	tellOfGroup(emulation, 'participants', group.id, {
		type: 'group_join_request_revoked',
		join_request_id: request.id,
		...memberOnWire(member),
	});
}

/** Members go, by themselves or because the business removes them; only then the link lets them in no more. */
export function takeOut(
	emulation: Emulation,
	group: Group,
	members: readonly Member[],
	by: 'business' | 'participant',
	requestId?: string,
): void {
	const gone = new Set(members.map(keyOf));
	emulation.groups.change(group.id, {
		participants: group.participants.filter((one) => !gone.has(keyOf(one))),
		moves: [...group.moves, { at: emulation.clock.now(), joined: 0, left: gone.size }],
		removed: by === 'business' ? [...group.removed, ...gone] : group.removed,
	});
	tellOfGroup(emulation, 'participants', group.id, {
		type: 'group_participants_remove',
		initiated_by: by,
		...(requestId === undefined ? {} : { request_id: requestId }),
		removed_participants: members.map(memberOnWire),
	});
}
