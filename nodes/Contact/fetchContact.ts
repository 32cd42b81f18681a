import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { callRunner } from '../runner/callRunner';

/**
 * What the runner knows about a person, found by any of their ids, in the shape journeys see it.
 * @throws NodeOperationError when nobody has that id; NodeApiError when the runner refuses.
 */
export async function fetchContact(
	context: IExecuteFunctions,
	id: string,
	itemIndex: number,
): Promise<JsonObject> {
	if (id === '') {
		throw new NodeOperationError(context.getNode(), "'Contact ID' is empty: say whom to look up", {
			itemIndex,
		});
	}
	const { items } = await callRunner(
		context,
		{ method: 'GET', path: '/contacts', query: { search: id } },
		itemIndex,
	);
	const found = (Array.isArray(items) ? items : [])
		.filter(isJsonObject)
		.find((one) => hasId(one, id));
	if (found !== undefined) return contactItem(found, Date.now());
	throw new NodeOperationError(context.getNode(), `The runner knows no contact "${id}"`, {
		description: 'A contact is known from its first message or event on.',
		itemIndex,
	});
}

const hasId = (contact: JsonObject, id: string): boolean => {
	const identity = new Form(contact).group('identity');
	return (
		contact['id'] === id ||
		['waId', 'userId', 'username'].some((name) => identity.text(name) === id)
	);
};

function contactItem(contact: JsonObject, now: number): JsonObject {
	const form = new Form(contact);
	const identity = form.group('identity');
	return {
		id: form.text('id'),
		name: form.text('profileName'),
		waId: identity.values['waId'] ?? null,
		userId: identity.values['userId'] ?? null,
		username: identity.values['username'] ?? null,
		zone: contact['zone'] ?? null,
		attributes: contact['attributes'] ?? {},
		tags: contact['tags'] ?? [],
		consent: { marketing: form.group('consent').text('marketing') || 'unknown' },
		windowOpen: Date.parse(form.text('windowClosesAt')) > now,
	};
}
