import type { JsonObject } from '../../../cloud-api/json';
import { numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { PhoneCall } from './CallBook';

const seconds = (at: number): string => String(Math.floor(at / 1000));

/** A description no media flows through: the emulator carries no sound. */
const sdp = [
	'v=0',
	'o=- 7669997803033704573 2 IN IP4 127.0.0.1',
	's=-',
	't=0 0',
	'm=audio 3480 UDP/TLS/RTP/SAVPF 111',
	'a=rtpmap:111 opus/48000/2',
	'',
].join('\r\n');

/** `calls`: it rings at the business with an offer, or the customer's phone answers ours. */
export const connectChange = (emulation: Emulation, person: Person, call: PhoneCall): JsonObject =>
	callsChange(emulation, person, call, {
		event: 'connect',
		...(call.payload === undefined ? {} : { cta_payload: call.payload }),
		timestamp: seconds(emulation.clock.now()),
		session: { sdp_type: call.direction === 'USER_INITIATED' ? 'offer' : 'answer', sdp },
	});

/** `calls`: it is over. Only a call that was taken has a length. */
export function terminateChange(emulation: Emulation, person: Person, call: PhoneCall): JsonObject {
	const { acceptedAt, endedAt = emulation.clock.now() } = call;
	return callsChange(emulation, person, call, {
		event: 'terminate',
		timestamp: seconds(endedAt),
		status: acceptedAt === undefined ? 'FAILED' : 'COMPLETED',
		...(acceptedAt === undefined
			? {}
			: {
					start_time: seconds(acceptedAt),
					end_time: seconds(endedAt),
					duration: Math.floor((endedAt - acceptedAt) / 1000),
				}),
	});
}

function callsChange(
	emulation: Emulation,
	person: Person,
	{ id, direction, callbackData }: PhoneCall,
	more: JsonObject,
): JsonObject {
	const business = emulation.business.displayPhoneNumber.replace(/\D/g, '');
	const ours = direction === 'BUSINESS_INITIATED';
	const customer = ours
		? {
				from: business,
				...(person.waId === undefined ? {} : { to: person.waId }),
				to_user_id: person.userId,
			}
		: {
				...(person.waId === undefined ? {} : { from: person.waId }),
				from_user_id: person.userId,
				to: business,
			};
	return numberChange(emulation.business, 'calls', {
		contacts: [
			{
				profile: { name: person.name },
				...(person.waId === undefined ? {} : { wa_id: person.waId }),
				user_id: person.userId,
			},
		],
		calls: [
			{
				id,
				...customer,
				direction,
				...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
				...more,
			},
		],
	});
}

/** `calls`: how a call of ours fares. */
export const callStatusChange = (
	emulation: Emulation,
	person: Person,
	call: PhoneCall,
	status: 'RINGING' | 'ACCEPTED' | 'REJECTED',
): JsonObject =>
	numberChange(emulation.business, 'calls', {
		statuses: [
			{
				id: call.id,
				type: 'call',
				status,
				timestamp: seconds(emulation.clock.now()),
				...(person.waId === undefined ? {} : { recipient_id: person.waId }),
				recipient_user_id: person.userId,
				...(call.callbackData === undefined ? {} : { biz_opaque_callback_data: call.callbackData }),
			},
		],
	});
