import type { WebhookEvent } from '../../../cloud-api/webhooks/event';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { startPair } from '../../integration/emulator/startPair';
import { mondayNoon } from './demoWorld';
import type { PhoneWorld } from './PhoneWorld';

/** A world with a receiver that only listens: what the business says, the test says. */
export interface ShopWorld extends PhoneWorld {
	/** Everything the business was told, as its receiver reads it. */
	told(): readonly WebhookEvent[];
}

export async function shopWorld(): Promise<ShopWorld> {
	const pair = await startPair({
		clock: { standingAt: mondayNoon },
		verifiedName: 'Luna',
	});
	const { emulator, receiver } = pair;
	return {
		emulator,
		settled: () => emulator.settled(),
		advance: (ms) => emulator.clock.advance(ms),
		close: () => pair.close(),
		told: () =>
			receiver.received.flatMap(({ raw }) => {
				const parsed = parseWebhook(JSON.parse(raw.toString()));
				return parsed.ok ? parsed.events : [];
			}),
	};
}
