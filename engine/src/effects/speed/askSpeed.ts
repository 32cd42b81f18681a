import { phoneNumber } from '../../../../cloud-api/operations/phoneNumber';
import { buildRequest, type GraphTarget } from '../../../../cloud-api/operation';
import type { GraphClient } from '../graph/GraphClient';
import { numberSpeed, speedFields } from './numberSpeed';

/**
 * Asks Graph how fast a number may send; `null` = it does not say, as to a token that may only send. Never throws.
 */
export async function askSpeed(
	graph: Pick<GraphClient, 'perform'>,
	target: GraphTarget,
	number: string,
	signal: AbortSignal,
): Promise<number | null> {
	const params = { phoneNumberId: number };
	const request = buildRequest(phoneNumber.get, { params, query: { fields: speedFields } }, target);
	const answer = await graph.perform(request, signal);
	return answer.kind === 'answer' && answer.status === 200 ? numberSpeed(answer.body ?? {}) : null;
}
