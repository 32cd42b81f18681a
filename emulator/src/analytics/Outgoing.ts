import type { JsonObject } from '../../../cloud-api/json';
import { keyOf } from '../groups/Group';
import type { Emulation } from '../world/Emulation';

/** One message of the business as the numbers see it. Times in milliseconds; one to a group is one per participant. */
export interface Outgoing {
	readonly messageId: string;
	readonly to: string;
	readonly country: string;
	readonly sentAt: number;
	readonly deliveredAt: number | undefined;
	readonly readAt: number | undefined;
	readonly templateId: string | undefined;
	readonly groupId: string | undefined;
	/** Of `pricing`, in capitals; undefined for what has no price. */
	readonly category: string | undefined;
	readonly priceType: string | undefined;
}

/** Everything the business has sent, to people and groups, in no order. */
export const outgoingOf = (emulation: Emulation): readonly Outgoing[] => [
	...toPeople(emulation),
	...toGroups(emulation),
];

const toPeople = ({ people, chats }: Emulation): readonly Outgoing[] =>
	people.all().flatMap((person) =>
		chats.of(person.id).flatMap((message) => {
			const at = (status: string) => message.history.find((one) => one.status === status)?.at;
			const sentAt = at('sent');
			if (message.from !== 'business' || sentAt === undefined) return [];
			return [
				{
					messageId: message.id,
					to: person.id,
					country: person.userId.slice(0, 2),
					sentAt,
					deliveredAt: at('delivered'),
					readAt: at('read'),
					templateId: message.templateId,
					groupId: undefined,
					...priced(message.pricing),
				},
			];
		}),
	);

const toGroups = ({ groups }: Emulation): readonly Outgoing[] =>
	groups.all().flatMap((group) =>
		group.messages
			.filter((message) => message.from === 'business')
			.flatMap((message) =>
				group.participants.map((member) => ({
					messageId: message.id,
					to: keyOf(member),
					country: member.userId?.slice(0, 2) ?? 'US',
					sentAt: message.at,
					deliveredAt: message.delivered.includes(keyOf(member)) ? message.at : undefined,
					readAt: message.read.includes(keyOf(member)) ? message.at : undefined,
					templateId: undefined,
					groupId: group.id,
					...priced(message.pricing),
				})),
			),
	);

const priced = (pricing: JsonObject | undefined) => ({
	category: word(pricing?.['category']),
	priceType: word(pricing?.['type']),
});

const word = (value: unknown): string | undefined =>
	typeof value === 'string' ? value.toUpperCase() : undefined;
