import type { OperationId } from '../../../cloud-api/catalogue';
import { isJsonObject } from '../../../cloud-api/json';

/** Interactive messages, by the names that the known errors of the document have them under. */
const interactive: Readonly<Record<string, string>> = {
	address_message: 'address',
	cta_url: 'ctaUrl',
	location_request_message: 'locationRequest',
	carousel: 'mediaCarousel',
	order_details: 'orderDetails',
	order_status: 'orderStatus',
	request_contact_info: 'requestContactInfo',
	voice_call: 'voiceCall',
};

/** What the known errors of the document call a request: the operation, of a message also the kind. */
export function requestName(operation: OperationId, body: unknown): string {
	if (operation !== 'message.send' || !isJsonObject(body)) return operation;
	const { type = 'text' } = body;
	const content = body['interactive'];
	const kind =
		type === 'interactive' && isJsonObject(content)
			? (interactive[String(content['type'])] ?? String(content['type']))
			: String(type);
	return `message.send: ${kind}`;
}
