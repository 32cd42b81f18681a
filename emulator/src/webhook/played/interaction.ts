import { z } from 'zod';
import { contacts, error, id, seconds, someOf, text } from './shapes';

const call = z.looseObject({ id: text, timestamp: seconds });

/** So long an outage, so many errors, so slow an endpoint: Meta's alerts about a Flow. */
const alert = z.looseObject({
	flow_id: id,
	message: text.optional(),
	threshold: z.number(),
	alert_state: z.enum(['ACTIVATED', 'DEACTIVATED']),
});

const news = <Type extends string>(types: readonly [Type, ...Type[]]) =>
	z.strictObject({
		groups: z
			.array(z.looseObject({ timestamp: seconds, group_id: text, type: z.enum(types) }))
			.min(1),
	});

/** Fields about calls, Flows and groups. */
export const interactionFields = {
	calls: someOf({
		contacts,
		calls: z
			.array(
				call.extend({
					event: z.enum([
						'connect',
						'terminate',
						'call_created',
						'call_recording_available',
						'call_transcription_available',
					]),
				}),
			)
			.min(1),
		statuses: z
			.array(
				call.extend({
					type: z.literal('call'),
					status: z.enum(['RINGING', 'ACCEPTED', 'REJECTED']),
				}),
			)
			.min(1),
		errors: z.array(error).min(1),
	}),

	flows: z.discriminatedUnion('event', [
		z.strictObject({
			event: z.literal('FLOW_STATUS_CHANGE'),
			message: text.optional(),
			flow_id: id,
			old_status: text,
			new_status: text,
		}),
		alert.extend({ event: z.literal('CLIENT_ERROR_RATE'), error_rate: z.number() }),
		alert.extend({ event: z.literal('ENDPOINT_ERROR_RATE'), error_rate: z.number() }),
		alert.extend({
			event: z.literal('ENDPOINT_LATENCY'),
			p50_latency: z.number(),
			p90_latency: z.number(),
			requests_count: z.number().int(),
		}),
		alert.extend({ event: z.literal('ENDPOINT_AVAILABILITY'), availability: z.number() }),
	]),

	group_lifecycle_update: news(['group_create', 'group_delete']),
	group_participants_update: news([
		'group_join_request_created',
		'group_join_request_revoked',
		'group_participants_add',
		'group_participants_remove',
	]),
	group_settings_update: news(['group_settings_update']),
	group_status_update: news(['group_suspend', 'group_suspend_cleared']),
};
