import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';

const runnerCredential = 'wayfareRunnerApi';

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
	const page = await search(context, id, itemIndex);
	const items = isJsonObject(page) ? page['items'] : undefined;
	const found = (Array.isArray(items) ? items : [])
		.filter(isJsonObject)
		.find((one) => hasId(one, id));
	if (found !== undefined) return contactItem(found, Date.now());
	throw new NodeOperationError(context.getNode(), `The runner knows no contact "${id}"`, {
		description: 'A contact is known from its first message or event on.',
		itemIndex,
	});
}

async function search(context: IExecuteFunctions, id: string, itemIndex: number): Promise<unknown> {
	const { baseUrl } = await context.getCredentials(runnerCredential);
	try {
		return await context.helpers.httpRequestWithAuthentication.call(context, runnerCredential, {
			url: `${String(baseUrl).replace(/\/+$/, '')}/api/v1/contacts`,
			qs: { search: id },
			json: true,
		});
	} catch (error) {
		throw new NodeApiError(
			context.getNode(),
			{ message: String(error) },
			{
				message: 'The runner did not give its contacts',
				description: `${error instanceof Error ? error.message : 'No answer'}. Check the URL and the token of the credential.`,
				itemIndex,
			},
		);
	}
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
