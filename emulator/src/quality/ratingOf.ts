/** What Meta calls high, medium and low. */
export const ratings = ['GREEN', 'YELLOW', 'RED'] as const;
export type Rating = (typeof ratings)[number];

/** Complaints of the last seven days, by people, and how many were written to in that time. */
interface Feedback {
	readonly complaints: number;
	readonly reached: number;
}

const reaches = ({ complaints, reached }: Feedback, least: number, share: number): boolean =>
	complaints >= least && complaints >= share * reached;

/**
 * The emulator's rule: medium from 2 people who are 5 % of those written to, low from 4 who are 10 %. Meta says
 * what goes in (blocks and reports of seven days) and not how.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages#message-quality
 */
export function ratingOf(feedback: Feedback): Rating {
	if (reaches(feedback, 4, 0.1)) return 'RED';
	return reaches(feedback, 2, 0.05) ? 'YELLOW' : 'GREEN';
}

/** The emulator's rule for the spam limit (131048): 8 people who are 20 % of those written to. */
export const isSpam = (feedback: Feedback): boolean => reaches(feedback, 8, 0.2);
