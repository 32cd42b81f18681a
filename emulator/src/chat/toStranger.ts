import { titleOf } from '../graph/GraphFault';
import type { SendBody } from '../graph/wire/sendBody';
import { spendPace } from '../limits/requirePace';
import { numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import { digitsOf } from '../world/People';
import type { Accepted } from './Accepted';

/** A message to a number without WhatsApp: Meta takes it and then says that nobody can be reached (131026). */
export function toStranger(emulation: Emulation, to: string, body: SendBody): Accepted {
	const { business, clock, ids, webhooks } = emulation;
	const id = ids.message();
	const waId = digitsOf(to);
	spendPace(emulation, waId);
	const setOff = (): void =>
		webhooks.enqueue(
			'status failed',
			numberChange(business, 'messages', {
				statuses: [
					{
						id,
						status: 'failed',
						timestamp: String(Math.floor(clock.now() / 1000)),
						recipient_id: waId,
						...(body.biz_opaque_callback_data === undefined
							? {}
							: { biz_opaque_callback_data: body.biz_opaque_callback_data }),
						errors: [
							{
								code: 131026,
								title: titleOf(131026),
								message: titleOf(131026),
								error_data: { details: 'The recipient’s number is not on WhatsApp.' },
							},
						],
					},
				],
			}),
		);
	return { message: { id }, person: { waId }, setOff };
}
