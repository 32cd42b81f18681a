import type { JsonObject } from '../../json';
import { known, number, object, text, time } from '../../reader';
import { type Change, eachOf, noticeOf, receivedOf, unknownChange } from '../change';
import type { Parsed } from '../parsed';
import type { Notice, Received, UnknownEvent } from '../received';

/** A payment configuration (India) was connected, tested, or needs it. */
export interface PaymentConfigurationEvent extends Notice {
	readonly type: 'paymentConfiguration';
	readonly name: string;
	/** `Active`, `Needs Connecting` or `Needs Testing`, as Meta writes it, with or without `_`. */
	readonly status?: string;
	readonly provider?: string;
	readonly providerMerchantId?: string;
	/** Milliseconds. */
	readonly createdAt?: number;
	readonly updatedAt?: number;
}

/** Meta saw a lead or a purchase in a chat that an ad brought. */
export interface AutomaticEvent extends Received {
	readonly type: 'automaticEvent';
	/** `LeadSubmitted` or `Purchase`. */
	readonly name: string;
	/** The wamid of the message it was seen in. */
	readonly messageId?: string;
	readonly timestamp?: number;
	readonly ctwaClid?: string;
	readonly value?: number;
	readonly currency?: string;
}

/** `payment_configuration_update`. */
export function readPaymentConfiguration(
	change: Change,
): readonly (PaymentConfigurationEvent | UnknownEvent)[] {
	const { value } = change;
	const name = text(value, 'configuration_name');
	if (name === undefined) return [unknownChange(change, 'a payment configuration without name')];
	return [
		{
			type: 'paymentConfiguration',
			...noticeOf(change),
			name,
			...known({
				status: text(value, 'status'),
				provider: text(value, 'provider_name'),
				providerMerchantId: text(value, 'provider_mid'),
				createdAt: time(value, 'created_timestamp'),
				updatedAt: time(value, 'updated_timestamp'),
			}),
		},
	];
}

/** `automatic_events`. */
export function readAutomaticEvents(change: Change): readonly (AutomaticEvent | UnknownEvent)[] {
	const events = eachOf(change, 'automatic_events', (raw) => automaticEvent(change, raw));
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function automaticEvent(change: Change, raw: JsonObject): Parsed<AutomaticEvent> {
	const name = text(raw, 'event_name');
	if (name === undefined) return { ok: false, problem: 'an automatic event without event_name' };
	const data = object(raw, 'custom_data');
	return {
		ok: true,
		event: {
			type: 'automaticEvent',
			...receivedOf(change, raw),
			name,
			...known({
				messageId: text(raw, 'id'),
				timestamp: time(raw, 'timestamp'),
				ctwaClid: text(raw, 'ctwa_clid'),
				value: number(data, 'value'),
				currency: text(data, 'currency'),
			}),
		},
	};
}
