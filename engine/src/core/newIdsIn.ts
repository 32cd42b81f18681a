import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import type { Identity } from './contact';

/** The ids that a contact goes by from now on, as WhatsApp announces them. */
export function newIdsIn({ content }: MessageEvent): Identity {
	if (content.kind !== 'system') return {};
	const { newWaId, newUserId, newParentUserId } = content;
	return {
		...(newWaId === undefined ? {} : { waId: newWaId }),
		...(newUserId === undefined ? {} : { userId: newUserId }),
		...(newParentUserId === undefined ? {} : { parentUserId: newParentUserId }),
	};
}
