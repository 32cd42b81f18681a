import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isZone } from '../../../../../nodes/BusinessHours/wallTime';
import type { ContactChange } from '../../../core/contactChange';
import { route } from '../route';
import { contactAddress } from '../schemas/contactAddress';
import { accepted, callerId } from '../schemas/primitives';
import { laneOf } from './laneOf';
import { whenDecided } from './whenDecided';

const tags = z.array(z.string().trim().min(1).max(100)).min(1).max(100);
const attributeName = z
	.string()
	.regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'must be a plain word of letters, digits and `_`');

const change = z.discriminatedUnion('operation', [
	z.strictObject({
		operation: z.literal('setAttributes'),
		attributes: z
			.record(attributeName, z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
			.describe('Those not named stay as they are'),
	}),
	z.strictObject({ operation: z.literal('addTags'), tags }),
	z.strictObject({ operation: z.literal('removeTags'), tags }),
	z.strictObject({
		operation: z.literal('setConsent'),
		consent: z.enum(['granted', 'withdrawn']).describe('To marketing messages'),
		source: z.string().trim().max(200).default('').describe('Where they said so, kept as proof'),
	}),
	z.strictObject({
		operation: z.literal('setZone'),
		zone: z.string().refine(isZone, 'must be an IANA time zone, e.g. Europe/Madrid'),
	}),
]);

const changeContact = route({
	id: 'changeContact',
	least: 'agent',
	method: 'POST',
	path: '/contacts/changes',
	tag: 'Contacts',
	summary: 'Change what is known about a contact',
	description: 'What Contact does in n8n. The contact is made when it is new.',
	body: z.strictObject({ ...contactAddress, change, id: callerId.exactOptional() }),
	success: {
		status: 202,
		schema: accepted,
		description: 'Stored, and changed unless the runner is very busy',
	},
	errors: ['contact.unknown', 'event.number-missing', 'api.busy'],
	async handle({ body, parts }) {
		const id = body.id ?? randomUUID();
		const request = { kind: 'contact', change: toChange(body.change) } as const;
		const lane = laneOf(body, parts);
		const [acceptance = 'stored'] = await parts.host.accept([
			{ key: `contact:${id}`, lane, body: { kind: 'request', request } },
		]);
		await whenDecided(parts.host);
		return { id, accepted: acceptance };
	},
});

function toChange(given: z.output<typeof change>): ContactChange {
	switch (given.operation) {
		case 'setAttributes':
			return { kind: 'attributes', attributes: given.attributes };
		case 'addTags':
			return { kind: 'tags', add: given.tags, remove: [] };
		case 'removeTags':
			return { kind: 'tags', add: [], remove: given.tags };
		case 'setConsent':
			return { kind: 'consent', marketing: given.consent, source: given.source || 'API' };
		case 'setZone':
			return { kind: 'zone', zone: given.zone };
	}
}

export const contactChanges = [changeContact];
