import type { OperationId } from '../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { decodeMessage } from '../graph/wire/decodeMessage';
import type { People } from '../world/People';
import type { Person } from '../world/Person';
import type { FaultSubject } from './FaultMatch';
import { sendingOperations } from './sendingOperations';

/** What rules may ask about a Graph call: its operation, and of a send also to whom it goes and what it is. */
export function callSubject(operation: OperationId, given: unknown, people: People): FaultSubject {
	const body = sendingOperations.includes(operation) ? decodeMessage(given) : given;
	if (!isJsonObject(body)) return { operation, customer: [] };
	const [to, recipient] = [textIn(body, 'to'), textIn(body, 'recipient')];
	const person = people.find(to === undefined ? { recipient: recipient ?? '' } : { to });
	const template = body['template'];
	return {
		operation,
		customer: [...[to ?? recipient ?? []].flat(), ...(person === undefined ? [] : namesOf(person))],
		messageType: textIn(body, 'type'),
		template: isJsonObject(template) ? textIn(template, 'name') : undefined,
	};
}

/** Everything that a person goes by. */
export const namesOf = ({ waId, userId, username }: Person): readonly string[] =>
	[waId, userId, username].filter((name) => name !== undefined);

const textIn = (body: JsonObject, name: string): string | undefined => {
	const value = body[name];
	return typeof value === 'string' ? value : undefined;
};
