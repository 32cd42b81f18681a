import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWebhook } from '../../../../cloud-api/webhooks/parseWebhook';
import type { WebhookEvent } from '../../../../cloud-api/webhooks/event';

const folder = join(__dirname, '../../../fixtures/webhooks');

/** The names of every recorded delivery, without ending. */
export const fixtureNames = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

/** One recorded delivery as its bytes. */
export const fixtureBytes = (name: string): Buffer => readFileSync(join(folder, `${name}.json`));

/** The events of one recorded delivery. */
export function events(name: string): readonly WebhookEvent[] {
	return eventsOf(JSON.parse(fixtureBytes(name).toString('utf8')));
}

/** The events of a payload. */
export function eventsOf(payload: unknown): readonly WebhookEvent[] {
	const parse = parseWebhook(payload);
	if (!parse.ok) throw new Error(parse.problem);
	return parse.events;
}
