import type { INodeParameters } from 'n8n-workflow';
import type { OperationId, Resource } from '../../../cloud-api/catalogue';

const nobody = '1';

/** One call per resource that the emulator must refuse: an example, and what it says otherwise. */
export const refusals: Readonly<Record<Resource, readonly [OperationId, INodeParameters]>> = {
	// Nobody has written, so that the window is closed, or there is no such thing yet.
	message: ['message.send', {}],
	media: ['media.getUrl', {}],
	call: ['call.accept', {}],
	qrCode: ['qrCode.get', {}],
	blockedUser: ['blockedUser.block', {}],
	automation: ['automation.getBot', {}],
	profile: ['profile.getById', {}],
	template: ['template.get', { templateId: nobody }],
	flow: ['flow.get', { flowId: nobody }],
	catalog: ['catalog.listProducts', { catalogId: nobody }],
	payment: ['payment.get', { paymentReferenceId: nobody }],
	group: ['group.get', { groupId: nobody }],
	conversation: ['conversation.pass', {}],
	phoneNumber: ['phoneNumber.get', { phoneNumberId: nobody }],
	businessAccount: ['businessAccount.get', { businessAccountId: nobody }],
	business: ['business.get', { businessId: nobody }],
	app: ['app.get', { appId: nobody }],
	analytics: ['analytics.getMessages', { businessAccountId: nobody }],
};
