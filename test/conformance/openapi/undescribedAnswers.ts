import type { OperationId } from '../../../cloud-api/catalogue';

/** Operations the document has, but not what they answer: it gives their 200 no content. */
export const undescribedAnswers: readonly OperationId[] = [
	'group.addParticipants',
	'group.removeParticipants',
	'group.setPicture',
	'group.update',
];
