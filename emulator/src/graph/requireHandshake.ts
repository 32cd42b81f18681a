import type { Callback } from '../webhook/Callback';
import type { WebhookSender } from '../webhook/WebhookSender';
import { GraphFault } from './GraphFault';

/**
 * Directs a destination to a receiver, which must echo the challenge before it is taken.
 * @throws GraphFault 2200, as Graph says it; what was set before stays.
 */
export async function requireHandshake(
	webhooks: WebhookSender,
	destination: 'number' | 'account' | 'app',
	callback: Callback,
): Promise<void> {
	const problem = await webhooks.direct(destination, callback);
	if (problem === undefined) return;
	throw new GraphFault(2200, `Callback verification failed with the following errors: ${problem}`);
}
