import type { JsonObject } from '../../../cloud-api/json';
import { accountChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Restriction } from './Restriction';

/** `account_update`: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_update */
function tell({ business, clock, webhooks, bus }: Emulation, value: JsonObject): void {
	webhooks.enqueue(
		`account_update ${String(value['event'])}`,
		accountChange(business, clock.now(), 'account_update', value),
	);
	bus.emit({ type: 'meta' });
}

/** Puts restrictions in place of those there were; Meta tells of new ones and not of an end. */
export function restrictAccount(emulation: Emulation, restrictions: readonly Restriction[]): void {
	emulation.account.restrictions = restrictions;
	if (restrictions.length === 0) return;
	tell(emulation, {
		event: 'ACCOUNT_RESTRICTION',
		restriction_info: restrictions.map(({ type, until }) => ({
			restriction_type: type,
			expiration: Math.floor(until / 1000),
		})),
	});
}

const wordsOf = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Locks the account or gives it back. */
export function lockAccount(emulation: Emulation, locked: boolean): void {
	const { account, clock } = emulation;
	if (account.locked === locked) return;
	account.locked = locked;
	tell(emulation, {
		event: 'DISABLED_UPDATE',
		ban_info: {
			waba_ban_state: locked ? 'DISABLE' : 'REINSTATE',
			waba_ban_date: wordsOf.format(clock.now()),
		},
	});
}
