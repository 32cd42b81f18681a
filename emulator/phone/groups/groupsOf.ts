import { keyOf, type Group } from '../../src/groups/Group';
import type { Person } from '../../src/world/Person';

/** How somebody stands to a group. */
export type Standing = 'in' | 'asked' | 'out';

export function standingOf(group: Group, person: Person): Standing {
	const key = keyOf(person);
	if (group.participants.some((one) => keyOf(one) === key)) return 'in';
	return group.joinRequests.some(({ member }) => keyOf(member) === key) ? 'asked' : 'out';
}

/** The groups somebody has on the phone. */
export const groupsOf = (groups: readonly Group[], person: Person): readonly Group[] =>
	groups.filter((group) => standingOf(group, person) === 'in');

/** What of the business has arrived in a group and was not read there by this person. */
export const unreadIn = (group: Group, person: Person): number => {
	const key = keyOf(person);
	return group.messages.filter(
		({ from, delivered, read }) =>
			from === 'business' && delivered.includes(key) && !read.includes(key),
	).length;
};

/** What a member is called: by the name of their phone here, else by number or id. */
export function nameOf(
	member: { readonly waId?: string | undefined; readonly userId?: string | undefined },
	people: readonly Person[],
): string {
	const known = people.find(
		({ waId, userId }) => (waId !== undefined && waId === member.waId) || userId === member.userId,
	);
	if (known !== undefined) return known.name;
	return member.waId === undefined ? (member.userId ?? '') : `+${member.waId}`;
}
