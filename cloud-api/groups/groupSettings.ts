import { present, type JsonObject } from '../json';
import { must, optionalText, requiredText, result, type Found, type Result } from '../limits';

/** How somebody with the invite link gets in. */
export type JoinApproval = 'auto_approve' | 'approval_required';

export interface NewGroup {
	readonly subject: string;
	readonly description?: string | undefined;
	readonly joinApproval?: JoinApproval | undefined;
}

const subjectMax = 128;
const descriptionMax = 2048;

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/groups/reference */
export const newGroup = ({ subject, description, joinApproval }: NewGroup): Result =>
	result(
		present({
			messaging_product: 'whatsapp',
			subject,
			description,
			join_approval_mode: joinApproval,
		}),
		requiredText('subject', subject, subjectMax),
		optionalText('description', description, descriptionMax),
	);

/** A change of what members see; what is left out stays. */
export const groupChange = (change: {
	readonly subject?: string | undefined;
	readonly description?: string | undefined;
}): Result =>
	result(
		present({ messaging_product: 'whatsapp', ...change }),
		must(Object.values(change).some(Boolean), 'subject or description', 'a new value', 'neither'),
		optionalText('subject', change.subject, subjectMax),
		optionalText('description', change.description, descriptionMax),
	);

/** The fields that travel with a picture. */
export const pictureFields: Readonly<Record<string, string>> = { messaging_product: 'whatsapp' };

/** A square JPEG; its sides, 192 pixels or more, are Meta's to check. */
export const pictureLimits = (mimeType: string, size: number): Found => [
	...must(mimeType === 'image/jpeg', 'picture', 'a JPEG (image/jpeg)', mimeType),
	...must(size <= 5 * 1024 * 1024, 'picture', 'at most 5 MB', `${size} bytes`),
];

/** The body of a call that says nothing but which product it is about. */
export const groupBody = (more: JsonObject = {}): JsonObject => ({
	messaging_product: 'whatsapp',
	...more,
});
