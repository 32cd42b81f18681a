import { parseWebhook } from '../../../../../cloud-api/webhooks/parseWebhook';
import type { WebhookEvent } from '../../../../../cloud-api/webhooks/event';
import { templateSubject } from '../../../core/policy/keptBrake';
import type { KeptBrake } from '../../../host/brakes';
import type { NewEvent } from '../../../host/host';

const fields: ReadonlySet<string | undefined> = new Set([
	'message_template_status_update',
	'flows',
]);

/** Tells which brakes this news of Meta's lets go; `null` = it is about something else. */
export function repairedBy({ body }: NewEvent): ((brake: KeptBrake) => boolean) | null {
	if (body.kind !== 'unknown' || !fields.has(body.about?.field)) return null;
	const parsed = parseWebhook({ entry: [{ id: '', changes: [body.raw] }] });
	const [event] = parsed.ok ? parsed.events : [];
	return event === undefined ? null : repairs(event);
}

/** What Meta calls a template in its news when it can be sent again. */
const usable: ReadonlySet<string> = new Set(['APPROVED', 'REINSTATED', 'UNPAUSE']);

function repairs(event: WebhookEvent): ((brake: KeptBrake) => boolean) | null {
	if (event.type === 'templateStatus' && usable.has(event.status)) {
		const { name, language } = event;
		return ({ reach, name: template, id }) =>
			language === undefined
				? reach === 'template' && template.startsWith(`${name}/`)
				: id === templateSubject(name, language).id;
	}
	// A message may name its Flow by name and the news only knows the id: then one message tries.
	if (event.type === 'flow' && event.newStatus === 'PUBLISHED')
		return ({ reach, name }) => reach === 'flow' && (name === event.flowId || !/^\d+$/.test(name));
	return null;
}
