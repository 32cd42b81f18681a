import { z } from 'zod';
import { instant, jsonObject } from './primitives';

export const contact = z
	.object({
		id: z.string().describe('Ours; never a phone number'),
		phoneNumberId: z.string().describe('The number of yours the contact talks to'),
		identity: z.object({
			waId: z.string().exactOptional(),
			userId: z.string().exactOptional(),
			parentUserId: z.string().exactOptional(),
			username: z.string().exactOptional(),
		}),
		profileName: z.string().nullable(),
		zone: z.string().nullable().describe('IANA time zone, for quiet hours'),
		firstSeenAt: instant,
		lastMessageAt: instant.nullable(),
		windowClosesAt: instant
			.nullable()
			.describe('Until when free text may be sent; null: only templates'),
		attributes: jsonObject,
		tags: z.array(z.string()),
		consent: z.object({
			marketing: z.enum(['unknown', 'granted', 'withdrawn']),
			at: instant.nullable(),
			source: z.string().nullable(),
		}),
		owner: z.object({
			kind: z.enum(['automation', 'human']).describe('Who answers: the journeys, or a person'),
			escalationId: z.string().nullable(),
			agent: z.string().nullable(),
			since: instant.nullable(),
		}),
		runs: z.array(
			z.object({
				id: z.string(),
				journeyId: z.string(),
				startedAt: instant,
				wakesAt: instant.nullable().describe('When the step it rests at times out'),
			}),
		),
	})
	.meta({ id: 'Contact' });
