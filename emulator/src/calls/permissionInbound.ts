import type { Inbound } from '../chat/fromCustomer';
import type { CallPermission } from './CallPermissions';

/** What a customer may say to a request, as their phone words it. */
export const permissionWords: Readonly<Record<CallPermission['status'], string>> = {
	temporary: 'Allow for 7 days',
	permanent: 'Always allow',
	no_permission: 'Don’t allow',
};

/** A customer says whether they may be called; sending it is what gives the permission or takes it. */
export const permissionInbound = (
	status: CallPermission['status'],
	messageId?: string,
): Inbound => ({
	content: { kind: 'text', body: permissionWords[status] },
	wire: { type: 'interactive' },
	callPermission: status,
	...(messageId === undefined ? {} : { replyTo: messageId }),
});
