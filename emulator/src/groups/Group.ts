import type { JsonObject } from '../../../cloud-api/json';
import type { ChatContent } from '../chat/ChatContent';

/** Somebody in a group, or who asks to be. At least one of the two ids is there. */
export interface Member {
	readonly waId?: string;
	readonly userId?: string;
}

export interface JoinRequest {
	readonly id: string;
	readonly member: Member;
	readonly at: number;
}

/** What was sent to or from a group. */
export interface GroupMessage {
	readonly id: string;
	readonly at: number;
	readonly from: 'business' | Member;
	readonly type: string;
	readonly text: string;
	readonly content: ChatContent;
	/** Of the business: who has it on their phone, and who has read it. */
	readonly delivered: readonly string[];
	readonly read: readonly string[];
	readonly callbackData?: string;
	readonly pricing?: JsonObject;
}

/** A group of customers. Times are the emulator's, in milliseconds. */
export interface Group {
	readonly id: string;
	readonly subject: string;
	readonly description: string;
	readonly joinApproval: 'auto_approve' | 'approval_required';
	readonly createdAt: number;
	readonly suspended: boolean;
	/** Undefined once it was taken away. */
	readonly inviteLink: string | undefined;
	readonly participants: readonly Member[];
	readonly joinRequests: readonly JoinRequest[];
	/** Who may not come back by the link. */
	readonly removed: readonly string[];
	/** Until when the business may write without a template: one window for the whole group. */
	readonly windowClosesAt: number;
	readonly messages: readonly GroupMessage[];
	/** Who came and went, when. */
	readonly moves: readonly {
		readonly at: number;
		readonly joined: number;
		readonly left: number;
	}[];
}

/** A person as a member. */
export const memberOf = ({ waId, userId }: Member): Member => ({
	...(userId === undefined ? {} : { userId }),
	...(waId === undefined ? {} : { waId }),
});

/** How a member is told from others: by user id when there is no number. */
export const keyOf = ({ waId, userId }: Member): string => waId ?? userId ?? '';

/** A member in a webhook or an answer. */
export const memberOnWire = ({ waId, userId }: Member): JsonObject => ({
	...(waId === undefined ? {} : { wa_id: waId }),
	...(userId === undefined ? {} : { user_id: userId }),
});
