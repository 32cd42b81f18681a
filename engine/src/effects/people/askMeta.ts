import { businessAccount } from '../../../../cloud-api/operations/businessAccount';
import { phoneNumber } from '../../../../cloud-api/operations/phoneNumber';
import { object, text } from '../../../../cloud-api/reader';
import { buildRequest, type GraphRequest, type GraphTarget } from '../../../../cloud-api/operation';
import { messagingLimit } from '../../../../cloud-api/webhooks/fields/business';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Line } from '../brakes/Brake';
import type { GraphClient } from '../graph/GraphClient';

/** What Meta says of a line: how many people its portfolio may reach (Infinity = any number), and which one it is. */
export interface MetaWord {
	readonly most?: number;
	readonly portfolio?: string;
}

/** The field of the limit, which is the portfolio's and is asked of a number. */
const limitField = 'whatsapp_business_manager_messaging_limit';

/**
 * Asks Graph for the limit of a number's portfolio, and for the portfolio. A token that may only send learns nothing
 * here. Never throws.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messaging-limits
 */
export async function askMeta(
	graph: Pick<GraphClient, 'perform'>,
	target: GraphTarget,
	{ number, account }: Line,
	signal: AbortSignal,
): Promise<MetaWord> {
	const ask = async (request: GraphRequest): Promise<JsonObject> => {
		const answer = await graph.perform(request, signal);
		return answer.kind === 'answer' && answer.status === 200 ? (answer.body ?? {}) : {};
	};
	const [ofNumber, ofAccount] = await Promise.all([
		ask(
			buildRequest(
				phoneNumber.get,
				{ params: { phoneNumberId: number }, query: { fields: limitField } },
				target,
			),
		),
		account === null
			? {}
			: ask(
					buildRequest(
						businessAccount.get,
						{ params: { businessAccountId: account }, query: { fields: 'owner_business_info' } },
						target,
					),
				),
	]);
	const limit = messagingLimit(ofNumber[limitField]);
	const portfolio = text(object(ofAccount, 'owner_business_info') ?? {}, 'id');
	return {
		...(limit === undefined ? {} : { most: limit ?? Infinity }),
		...(portfolio === undefined ? {} : { portfolio }),
	};
}
