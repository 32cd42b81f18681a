import type { JsonObject } from '../../../cloud-api/json';
import type { Scheduler } from '../clock/EmulatorClock';
import type { WebhookSender } from '../webhook/WebhookSender';

/** A webhook that is to go out, now or after so many milliseconds of the emulator's clock. */
export interface News {
	readonly about: string;
	readonly change: JsonObject;
	readonly inMs: number;
	/** Waits for no others to go with it. */
	readonly urgent?: boolean;
}

/** Hands a webhook to its line when its time has come. */
export function tellNews(
	{ clock, webhooks }: { readonly clock: Scheduler; readonly webhooks: WebhookSender },
	{ about, change, inMs, urgent }: News,
): void {
	if (inMs === 0) webhooks.enqueue(about, change, urgent);
	else clock.at(clock.now() + inMs, () => webhooks.enqueue(about, change, urgent));
}

/** The same webhook with each of its messages or statuses replaced. */
export const rewriteEach = (
	change: JsonObject,
	list: 'messages' | 'statuses',
	replace: (one: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): JsonObject =>
	JSON.parse(JSON.stringify(change), (name, value: unknown) =>
		name === list && Array.isArray(value) ? value.map(replace) : value,
	) as JsonObject;
