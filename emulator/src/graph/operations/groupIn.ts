import type { Group } from '../../groups/Group';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall } from '../GraphCall';

/** The group a call is about. */
export const groupIn = (call: GraphCall, { groups }: Emulation): Group =>
	groups.require(call.params['groupId'] ?? '');

/** What Graph answers at once; the deed is told of by webhook. */
export const accepted = (requestId: string) => ({
	messaging_product: 'whatsapp',
	request_id: requestId,
});
