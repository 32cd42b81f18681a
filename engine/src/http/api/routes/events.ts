import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import type { LaneAddress } from '../../../host/host';
import type { RunnerParts } from '../../../runner/runner';
import { route } from '../route';
import { accepted, callerId, jsonObject } from '../schemas/primitives';

const waId = z
	.string()
	.regex(/^\+?[\d ()-]{6,25}$/, 'must be a phone number with its country code, e.g. 15550001111')
	.transform((number) => number.replace(/\D/g, ''))
	.describe('Phone number with country code; the contact is made when new');

const eventContact = z
	.union(
		[
			z.strictObject({ id: z.string().min(1).max(200).describe('A contact’s id of ours') }),
			z.strictObject({ waId }),
			z.strictObject({
				userId: z.string().min(1).max(200).describe('Business-scoped user id, `CC.…`'),
			}),
		],
		'must name one contact: {"waId": "15550001111"}, {"userId": "…"} or {"id": "…"}',
	)
	.describe('Who it is about, by one of three names');

const postedEvent = z.strictObject({
	name: z
		.string()
		.regex(/^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/i, 'must be a dotted name, e.g. cart.updated')
		.max(100)
		.describe('What happened, e.g. `cart.updated`'),
	contact: eventContact,
	phoneNumberId: z
		.string()
		.min(1)
		.max(50)
		.exactOptional()
		.describe('Which number of yours; default: the only one'),
	key: z.string().min(1).max(200).exactOptional().describe('What it is about, e.g. the cart’s id'),
	id: callerId.exactOptional(),
	data: jsonObject.default({}).describe('Anything; journeys read it as $json.data'),
});

const postEvent = route({
	id: 'postEvent',
	method: 'POST',
	path: '/events',
	tag: 'Events',
	summary: 'Tell journeys what happened',
	description:
		'An event of your shop or CRM. It is stored before the answer comes and decided right after; give it an `id` to send it again safely.',
	body: postedEvent,
	success: { status: 202, schema: accepted, description: 'Stored' },
	errors: ['event.number-missing', 'contact.unknown', 'api.busy'],
	async handle({ body, parts }) {
		const id = body.id ?? randomUUID();
		const [acceptance = 'stored'] = await parts.host.accept([
			{
				key: `ext:${id}`,
				lane: address(body, parts),
				body: { kind: 'external', name: body.name, key: body.key ?? null, data: body.data },
			},
		]);
		return { id, accepted: acceptance };
	},
});

function address(
	{ contact, phoneNumberId }: z.output<typeof postedEvent>,
	{ host, config }: RunnerParts,
): LaneAddress {
	if ('id' in contact) {
		if (host.records.contact(contact.id) === null)
			throw new WayfareError('contact.unknown', `There is no contact “${contact.id}”`);
		return { kind: 'contact', contactId: contact.id };
	}
	const [only, ...others] = config.phoneNumberIds;
	const number = phoneNumberId ?? (others.length === 0 ? only : undefined);
	if (number === undefined)
		throw new WayfareError(
			'event.number-missing',
			`This runner has ${config.phoneNumberIds.length} numbers`,
		);
	if (!config.phoneNumberIds.includes(number))
		throw new WayfareError(
			'event.number-missing',
			`This runner does not act for the number “${number}”`,
		);
	return { kind: 'identity', phoneNumberId: number, identity: contact, profileName: null };
}

export const events = [postEvent];
