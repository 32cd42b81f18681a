import type { JsonObject } from '../../../cloud-api/json';
import type { Emulation } from '../world/Emulation';
import type { CallPermission } from './CallPermissions';

/** Keeps what was said, and gives its wire form, which tells when a temporary permission ends. */
export function permissionWire(
	{ permissions, clock }: Emulation,
	personId: string,
	status: CallPermission['status'],
): JsonObject {
	const { expiresAt } = permissions.set(personId, status, clock.now());
	return {
		type: 'interactive',
		interactive: {
			type: 'call_permission_reply',
			call_permission_reply: {
				response: status === 'no_permission' ? 'reject' : 'accept',
				...(status === 'no_permission' ? {} : { is_permanent: status === 'permanent' }),
				...(expiresAt === undefined ? {} : { expiration_timestamp: Math.floor(expiresAt / 1000) }),
				response_source: 'user_action',
			},
		},
	};
}
