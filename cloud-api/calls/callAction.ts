import type { JsonObject } from '../json';
import { present } from '../json';
import { form, optionalText, requiredText, result, type Result } from '../limits';
import type { Addressee } from '../addressee';

/** What may be done with a call. Session descriptions are RFC 8866, as a WebRTC peer writes them. */
export type CallAction =
	| {
			readonly action: 'connect';
			readonly customer: Addressee;
			readonly sdp: string;
			/** Echoed in the webhooks of the call. */
			readonly callbackData?: string | undefined;
	  }
	| { readonly action: 'pre_accept' | 'accept'; readonly callId: string; readonly sdp: string }
	| { readonly action: 'reject' | 'terminate'; readonly callId: string };

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/calling */
export function callAction(wish: CallAction): Result {
	const common = { messaging_product: 'whatsapp', action: wish.action };
	switch (wish.action) {
		case 'connect':
			return result(
				present({
					...common,
					...wish.customer,
					session: session('offer', wish.sdp),
					biz_opaque_callback_data: wish.callbackData,
				}),
				requiredText('to', Object.values(wish.customer).join('')),
				sdpLimits(wish.sdp),
				optionalText('callbackData', wish.callbackData, 512),
			);
		case 'pre_accept':
		case 'accept':
			return result(
				{ ...common, call_id: wish.callId, session: session('answer', wish.sdp) },
				requiredText('callId', wish.callId),
				sdpLimits(wish.sdp),
			);
		case 'reject':
		case 'terminate':
			return result({ ...common, call_id: wish.callId }, requiredText('callId', wish.callId));
	}
}

const sdpLimits = (sdp: string) => [
	...requiredText('sdp', sdp),
	...form('sdp', sdp, /^v=0\r?\n/, 'a session description, which begins with v=0'),
];

/** A description ends each line with CR LF (RFC 8866); what a form or an editor made of it is put right. */
const session = (type: 'offer' | 'answer', sdp: string): JsonObject => ({
	sdp_type: type,
	sdp: `${sdp.trimEnd().replace(/\r?\n/g, '\r\n')}\r\n`,
});
