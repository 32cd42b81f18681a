import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { route } from '../route';
import { contactAddress } from '../schemas/contactAddress';
import { accepted, callerId } from '../schemas/primitives';
import { laneOf } from './laneOf';

const reachGoal = route({
	id: 'reachGoal',
	least: 'editor',
	audited: false,
	method: 'POST',
	path: '/goals',
	tag: 'Contacts',
	summary: 'Record that a contact reached a goal',
	description: 'What Goal does in n8n. It becomes a fact of the contact.',
	body: z.strictObject({
		...contactAddress,
		name: z.string().trim().min(1).max(100).describe('What was reached, e.g. `purchase`'),
		value: z
			.union([z.string().max(500), z.number()])
			.nullable()
			.default(null)
			.describe('What it was worth, or any text to keep with it'),
		id: callerId.exactOptional(),
	}),
	success: { status: 202, schema: accepted, description: 'Stored; recorded right after' },
	errors: ['contact.unknown', 'event.number-missing', 'api.busy'],
	async handle({ body, parts }) {
		const id = body.id ?? randomUUID();
		const request = { kind: 'goal', name: body.name, value: body.value } as const;
		const lane = laneOf(body, parts);
		const [acceptance = 'stored'] = await parts.host.accept([
			{ key: `goal:${id}`, lane, body: { kind: 'request', request } },
		]);
		return { id, accepted: acceptance };
	},
});

export const goals = [reachGoal];
