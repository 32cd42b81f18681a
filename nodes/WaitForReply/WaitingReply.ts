import type { MessageEvent } from '../../cloud-api/webhooks/event';
import { isAnswer } from './isAnswer';
import { type Answer, takeReply } from './takeReply';

/** An execution of this n8n that sleeps until a contact answers. Plain JSON: it is kept with the workflow. */
export interface WaitingReply {
	readonly id: string;
	readonly resumeUrl: string;
	/** ms UTC. */
	readonly since: number;
	readonly until: number;
	/** A WhatsApp id in digits, or a user id. */
	readonly contact: string;
	readonly answers: readonly Answer[];
	readonly takeOther: boolean;
}

/** The id of a contact as it is compared: a number is its digits, however it was written. */
export const contactKey = (id: string): string =>
	/^\+?[\d ()-]+$/.test(id) ? id.replace(/\D/g, '') : id;

/** The output a reply leaves by, or `null` when it is none: `answers.length` is Other. */
export function replyOutput(
	answers: readonly Answer[],
	takeOther: boolean,
	message: MessageEvent,
): number | null {
	const answer = takeReply(answers, message);
	if (answer !== null) return answer;
	return takeOther && isAnswer(message) ? answers.length : null;
}

/**
 * The one of those that wait who gets a message: an expected answer before "anything else", and among equals the one
 * that began last, since that is the question the contact saw last.
 */
export function whoseReply(
	waiting: readonly WaitingReply[],
	message: MessageEvent,
	now: number,
): WaitingReply | undefined {
	const { userId, parentUserId, waId, phone } = message.identity;
	const keys = [userId, parentUserId, waId, phone].flatMap((id) =>
		id === undefined ? [] : [contactKey(id)],
	);
	return waiting
		.filter(({ contact, until }) => keys.includes(contact) && now < until)
		.flatMap((wait) => {
			const output = replyOutput(wait.answers, wait.takeOther, message);
			return output === null ? [] : [{ wait, expected: output < wait.answers.length }];
		})
		.toSorted((a, b) => Number(b.expected) - Number(a.expected) || b.wait.since - a.wait.since)
		.map(({ wait }) => wait)[0];
}
