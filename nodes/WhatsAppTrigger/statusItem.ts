import { graphErrorFromWebhook } from '../../cloud-api/graphErrors';
import { present, type JsonObject } from '../../cloud-api/json';
import type { StatusEvent } from '../../cloud-api/webhooks/event';
import { plain } from '../form/plain';

/** News about a message we sent, as a workflow sees it; an error comes with its meaning and advice. */
export const statusItem = (status: StatusEvent): JsonObject =>
	present({
		type: 'status',
		status: status.status,
		messageId: status.messageId,
		timestamp: new Date(status.timestamp).toISOString(),
		to: plain(status.identity),
		callbackData: status.bizOpaqueCallbackData,
		category: status.pricing?.category,
		errors:
			status.errors.length === 0
				? undefined
				: status.errors.map((error) => {
						const { code, title, details, advice, class: kind } = graphErrorFromWebhook(error);
						return present({ code, title, details, advice, class: kind });
					}),
		event: plain(status),
	});
