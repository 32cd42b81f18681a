import { parseWebhook } from '../../../../cloud-api/webhooks/parseWebhook';
import type { NewEvent } from '../../host/newEvent';

const fields: ReadonlySet<string | undefined> = new Set([
	'business_capability_update',
	'phone_number_quality_update',
]);

/** The messaging limit that news of Meta's tells (Infinity = none), and of which account; `null` = it tells none. */
export function limitTold({
	body,
}: NewEvent): { readonly account: string; readonly most: number } | null {
	if (body.kind !== 'unknown' || !fields.has(body.about?.field)) return null;
	const account = body.about?.wabaId;
	const parsed = parseWebhook({ entry: [{ id: account ?? '', changes: [body.raw] }] });
	const [event] = parsed.ok ? parsed.events : [];
	if (account === undefined || event === undefined || !('messagingLimit' in event)) return null;
	const { messagingLimit } = event;
	return messagingLimit === undefined ? null : { account, most: messagingLimit ?? Infinity };
}
