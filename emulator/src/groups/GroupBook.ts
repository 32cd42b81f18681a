import { GraphFault } from '../graph/GraphFault';
import type { Ids } from '../world/createIds';
import { keyOf, type Group, type Member } from './Group';

/** A group has so many participants beside the business. */
const mostParticipants = 8;

/** There from the start, so that there is something to try: one participant, and one who asks to join. */
const preloaded: Pick<Group, 'id' | 'subject' | 'description' | 'participants'> = {
	id: 'Y2FwaV9ncm91cDoxMjAzNjMwMjU0NTY3ODkw',
	subject: 'Wayfare friends',
	description: 'People who travel with us',
	participants: [{ waId: '34600333444', userId: 'ES.10000000000000001' }],
};
const preloadedRequest = {
	id: 'Y2FwaV9qb2luOjM0NjAwOTk5ODg4',
	member: { waId: '34600999888', userId: 'ES.10000000000000002' },
};

/** Every group of the number. */
export class GroupBook {
	readonly #ids: Ids;
	readonly #onChange: (groups: readonly Group[]) => void;
	readonly #groups = new Map<string, Group>();

	constructor(ids: Ids, now: number, onChange: (groups: readonly Group[]) => void) {
		this.#ids = ids;
		this.#onChange = onChange;
		this.#groups.set(preloaded.id, {
			...preloaded,
			joinApproval: 'approval_required',
			createdAt: now,
			suspended: false,
			inviteLink: 'https://chat.whatsapp.com/WayfareFriends00000001',
			joinRequests: [{ ...preloadedRequest, at: now }],
			removed: [],
			windowClosesAt: 0,
			messages: [],
			moves: [],
		});
	}

	all(): readonly Group[] {
		return [...this.#groups.values()];
	}

	get(id: string): Group | undefined {
		return this.#groups.get(id);
	}

	/** The group that an invite link opens; none when the link was taken away or made anew. */
	byLink(link: string): Group | undefined {
		return this.all().find(({ inviteLink }) => inviteLink === link);
	}

	/** @throws GraphFault 131020 when there is none. */
	require(id: string): Group {
		const group = this.#groups.get(id);
		if (group === undefined) throw new GraphFault(131020, `There is no group ${id}.`);
		return group;
	}

	create(wish: Pick<Group, 'subject' | 'description' | 'joinApproval'>, now: number): Group {
		const group: Group = {
			...wish,
			id: this.#ids.group(),
			createdAt: now,
			suspended: false,
			inviteLink: this.newLink(),
			participants: [],
			joinRequests: [],
			removed: [],
			windowClosesAt: 0,
			messages: [],
			moves: [],
		};
		this.#groups.set(group.id, group);
		this.#onChange(this.all());
		return group;
	}

	change(id: string, change: Partial<Omit<Group, 'id'>>): Group {
		const group = { ...this.require(id), ...change };
		this.#groups.set(id, group);
		this.#onChange(this.all());
		return group;
	}

	delete(id: string): void {
		this.#groups.delete(id);
		this.#onChange(this.all());
	}

	newLink(): string {
		return `https://chat.whatsapp.com/${this.#ids.token().slice(0, 22)}`;
	}

	newRequestId(): string {
		return this.#ids.token();
	}

	/** The member that a number or user id names. */
	memberOf({ participants }: Group, user: string): Member | undefined {
		const digits = user.replace(/^\+/, '');
		return participants.find(({ waId, userId }) => waId === digits || userId === user);
	}

	/** @throws GraphFault 131041 when the group is full. */
	add(id: string, members: readonly Member[], now: number): Group {
		const group = this.require(id);
		const keys = new Set(group.participants.map(keyOf));
		const added = members.filter((member) => !keys.has(keyOf(member)));
		if (group.participants.length + added.length > mostParticipants) {
			throw new GraphFault(131041, `A group has at most ${mostParticipants} participants.`);
		}
		return this.change(id, {
			participants: [...group.participants, ...added],
			moves: [...group.moves, { at: now, joined: added.length, left: 0 }],
		});
	}
}
