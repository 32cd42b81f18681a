import type { JsonObject } from '../../../cloud-api/json';
import { messageChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { CallPermission } from './CallPermissions';

/** A customer says whether they may be called, in the answer to a request or of themselves. */
export function replyToRequest(
	emulation: Emulation,
	person: Person,
	status: CallPermission['status'],
	messageId?: string,
): CallPermission {
	const now = emulation.clock.now();
	const permission = emulation.permissions.set(person.id, status, now);
	const { expiresAt } = permission;
	const reply: JsonObject = {
		response: status === 'no_permission' ? 'reject' : 'accept',
		...(status === 'no_permission' ? {} : { is_permanent: status === 'permanent' }),
		...(expiresAt === undefined ? {} : { expiration_timestamp: Math.floor(expiresAt / 1000) }),
		response_source: 'user_action',
	};
	emulation.webhooks.enqueue(
		'message interactive',
		messageChange(
			emulation.business,
			person,
			{ id: emulation.ids.message(), at: now },
			{
				...(messageId === undefined ? {} : { context: { id: messageId } }),
				type: 'interactive',
				interactive: { type: 'call_permission_reply', call_permission_reply: reply },
			},
		),
	);
	return permission;
}
