import { z } from 'zod';
import { anything, id, seconds, text } from './shapes';

/** A tier, or (so the same field elsewhere) the figure; -1 is no limit. */
const limit = z.union([z.string().regex(/^TIER_(\d+K?|UNLIMITED|NOT_SET)$/), z.number().int()]);

/** Fields about the portfolio, its numbers, and what it sells. */
export const businessFields = {
	automatic_events: z.strictObject({
		automatic_events: z
			.array(
				z.looseObject({
					id: text,
					event_name: z.enum(['LeadSubmitted', 'Purchase']),
					timestamp: seconds,
					ctwa_clid: text.optional(),
					custom_data: z.looseObject({ currency: text, value: z.number() }).optional(),
				}),
			)
			.min(1),
	}),

	business_capability_update: z.strictObject({
		max_daily_conversations_per_business: limit.optional(),
		max_phone_numbers_per_business: z.number().int().optional(),
		max_phone_numbers_per_waba: z.number().int().optional(),
	}),

	business_username_updates: z.strictObject({
		display_phone_number: text.optional(),
		username: text.optional(),
		status: z.enum(['approved', 'deleted', 'reserved']),
		context: z.json().optional(),
	}),

	partner_solutions: z.strictObject({
		event: z.enum(['SOLUTION_CREATED', 'SOLUTION_UPDATED']),
		solution_id: id,
		solution_status: text,
	}),

	payment_configuration_update: z.strictObject({
		configuration_name: text,
		provider_name: text.optional(),
		provider_mid: text.optional(),
		status: text,
		created_timestamp: seconds,
		updated_timestamp: seconds,
	}),

	phone_number_name_update: z.strictObject({
		display_phone_number: text.optional(),
		decision: z.enum(['APPROVED', 'REJECTED', 'DEFERRED']),
		requested_verified_name: text,
		rejection_reason: text.nullable().optional(),
	}),

	phone_number_quality_update: z.strictObject({
		display_phone_number: text.optional(),
		event: z.enum([
			'ONBOARDING',
			'THROUGHPUT_UPGRADE',
			'UPGRADE',
			'DOWNGRADE',
			'FLAGGED',
			'UNFLAGGED',
		]),
		old_limit: limit.optional(),
		current_limit: limit.optional(),
		max_daily_conversations_per_business: limit.optional(),
	}),

	/** Listed in dashboards and documented nowhere. */
	tracking_events: anything,
};
