import { randomBytes } from 'node:crypto';
import type { OutsideRequest } from '../../../core/outsideRequest';
import { place } from '../../../secrets/place';
import { secretBoxOf } from '../../../secrets/secretBoxOf';
import type { RunnerParts } from '../../../runner/runner';
import type { ContactAddress } from '../schemas/contactAddress';
import { assertReachable } from './assertReachable';
import { laneOf } from './laneOf';

/** Where an answer goes. */
export interface AnswerAddress {
	readonly id: string;
	readonly url: string;
	readonly secret: string | undefined;
	/** ms UTC. */
	readonly until: number;
}

/** Stores where to answer, then tells the lane: an answer always has somewhere to go. */
export async function openWait(
	{ id, url, secret, until }: AnswerAddress,
	address: ContactAddress,
	request: OutsideRequest,
	parts: RunnerParts,
): Promise<void> {
	const { host, config, egress } = parts;
	await assertReachable(url, egress);
	const lane = laneOf(address, parts);
	const box = secretBoxOf(config);
	const sealedSecret =
		secret === undefined ? null : box.seal(secret, place.waitSecret(id), randomBytes(12));
	// Whoever has the URL wakes the execution: it is as secret as the secret.
	const sealedUrl = box.seal(url, place.waitUrl(id), randomBytes(12));
	await host.waits.open({ id, url: sealedUrl, sealedSecret, until });
	await host.accept([{ key: `wait:${id}`, lane, body: { kind: 'request', request } }]);
}
