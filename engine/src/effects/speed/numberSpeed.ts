import type { JsonObject } from '../../../../cloud-api/json';
import { object, text } from '../../../../cloud-api/reader';

/** Messages a second of a number that nothing else is known of. */
export const usualSpeed = 80;
/** Of one that Meta has upgraded, and of one that the WhatsApp Business app uses, too. */
const upgraded = 1000;
const besideTheApp = 20;

/** The members of a number that tell. */
export const speedFields = 'throughput,is_on_biz_app';

/**
 * Messages a second by what Graph says of a number; `null` = it does not say.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
export function numberSpeed(told: JsonObject): number | null {
	if (told['is_on_biz_app'] === true) return besideTheApp;
	switch (text(object(told, 'throughput') ?? {}, 'level')) {
		case 'HIGH':
			return upgraded;
		case 'STANDARD':
			return usualSpeed;
		default:
			return null;
	}
}
