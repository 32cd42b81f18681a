import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { route } from '../route';
import { contactAddress } from '../schemas/contactAddress';
import { accepted, callerId, jsonObject } from '../schemas/primitives';
import { laneOf } from './laneOf';

const postedEvent = z.strictObject({
	name: z
		.string()
		.regex(/^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/i, 'must be a dotted name, e.g. cart.updated')
		.max(100)
		.describe('What happened, e.g. `cart.updated`'),
	...contactAddress,
	key: z.string().min(1).max(200).exactOptional().describe('What it is about, e.g. the cart’s id'),
	id: callerId.exactOptional(),
	data: jsonObject.default({}).describe('Anything; journeys read it as $json.data'),
});

const postEvent = route({
	id: 'postEvent',
	least: 'editor',
	audited: false,
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
				lane: laneOf(body, parts),
				body: { kind: 'external', name: body.name, key: body.key ?? null, data: body.data },
			},
		]);
		return { id, accepted: acceptance };
	},
});

export const events = [postEvent];
