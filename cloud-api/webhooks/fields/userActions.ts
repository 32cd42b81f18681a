import type { JsonObject } from '../../json';
import { known, object, text, time } from '../../reader';
import { type Change, receivedOf } from '../change';
import type { Parsed } from '../parsed';
import type { Received } from '../received';

/** Someone opened a link of a marketing message. Carries no identity, only Meta's tokens. */
export interface UserActionEvent extends Received {
	readonly type: 'userAction';
	/** `marketing_messages_link_click` or `landing_page_view`; an open set. */
	readonly action: string;
	readonly timestamp: number;
	readonly clickId?: string;
	readonly trackingToken?: string;
	readonly productId?: string;
	readonly clickComponent?: string;
}

/** One entry of `user_actions[]` of `messages`. */
export function readUserAction(change: Change, raw: JsonObject): Parsed<UserActionEvent> {
	const action = text(raw, 'action_type');
	const timestamp = time(raw, 'timestamp');
	if (action === undefined) return { ok: false, problem: 'a user action without action_type' };
	if (timestamp === undefined) return { ok: false, problem: 'a user action without timestamp' };
	// Both actions documented so far carry their tokens in the member of the first one.
	const data = object(raw, `${action}_data`) ?? object(raw, 'marketing_messages_link_click_data');
	return {
		ok: true,
		event: {
			type: 'userAction',
			...receivedOf(change, raw),
			action,
			timestamp,
			...known({
				clickId: text(data, 'click_id'),
				trackingToken: text(data, 'tracking_token'),
				productId: text(data, 'product_id'),
				clickComponent: text(data, 'click_component'),
			}),
		},
	};
}
