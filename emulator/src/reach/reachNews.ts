import { accountChange } from '../webhook/changes';
import { digitsOf } from '../world/People';
import type { Emulation } from '../world/Emulation';
import { mostOf } from './tiers';

/**
 * `business_capability_update`: how many people the portfolio may reach, -1 for any number.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/business_capability_update/
 */
export function tellCapability({ business, clock, webhooks, reach, bus }: Emulation): void {
	const most = mostOf(reach.tier);
	webhooks.enqueue(
		'business_capability_update',
		accountChange(business, clock.now(), 'business_capability_update', {
			max_daily_conversations_per_business: most === Infinity ? -1 : most,
			max_phone_numbers_per_business: 20,
			max_phone_numbers_per_waba: 20,
		}),
	);
	bus.emit({ type: 'meta' });
}

/**
 * `phone_number_quality_update`: the number sends faster. Since 2026 it tells of nothing else; another quality
 * has no webhook.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/phone_number_quality_update
 */
export function tellThroughput({ business, clock, webhooks, reach, bus }: Emulation): void {
	webhooks.enqueue(
		'phone_number_quality_update',
		accountChange(business, clock.now(), 'phone_number_quality_update', {
			display_phone_number: digitsOf(business.displayPhoneNumber),
			event: 'THROUGHPUT_UPGRADE',
			max_daily_conversations_per_business: reach.tier,
		}),
	);
	bus.emit({ type: 'meta' });
}
