import { operationIds, type OperationId } from '../../../cloud-api/catalogue';
import { z } from 'zod';
import { digitsOf } from '../world/People';

const operation = z
	.string()
	.refine(
		(id): id is OperationId => operationIds.some((known) => known === id),
		'must be an operation of the catalogue, such as message.send',
	);

/** Which calls and messages a rule is about: all members given must fit, and without any it is about all. */
export const faultMatchSchema = z.strictObject({
	operation: z.union([operation, z.array(operation).min(1)]).optional(),
	/** Who it goes to or comes from: a phone number, a user id, a username, or the id of a group. */
	customer: z.string().min(1).optional(),
	/** `text`, `template`, `interactive`, … */
	messageType: z.string().min(1).optional(),
	/** The name of the template that is sent. */
	template: z.string().min(1).optional(),
});

export type FaultMatch = z.output<typeof faultMatchSchema>;

/** What a rule may strike, by all that rules ask about. */
export interface FaultSubject {
	readonly operation?: OperationId;
	/** Everything that the customer goes by. */
	readonly customer: readonly string[];
	readonly messageType?: string | undefined;
	readonly template?: string | undefined;
}

export const matches = (match: FaultMatch, subject: FaultSubject): boolean =>
	(match.operation === undefined ||
		[match.operation].flat().some((one) => one === subject.operation)) &&
	(match.customer === undefined || isCalled(match.customer, subject.customer)) &&
	(match.messageType === undefined || match.messageType === subject.messageType) &&
	(match.template === undefined || match.template === subject.template);

/** Numbers are compared by their digits, however they are spelt. */
const isCalled = (wanted: string, names: readonly string[]): boolean =>
	names.includes(wanted) || (/^[+\d][\d\s().-]*$/.test(wanted) && names.includes(digitsOf(wanted)));
