import type { INodePropertyOptions } from 'n8n-workflow';
import type { InboundKind } from '../../cloud-api/webhooks/inboundContent';

/** The kinds of message a form can ask for, in words. A kind without words does not compile. */
const kindNames: Readonly<Record<InboundKind, string>> = {
	addressReply: 'Address',
	audio: 'Audio',
	buttonReply: 'Button Reply',
	callPermissionReply: 'Call Permission Reply',
	contacts: 'Contacts',
	document: 'Document',
	edit: 'Edit',
	flowReply: 'Flow Reply',
	image: 'Image',
	listReply: 'List Reply',
	location: 'Location',
	order: 'Order',
	paymentMethod: 'Payment Method',
	reaction: 'Reaction',
	revoke: 'Revoke',
	sticker: 'Sticker',
	system: 'System',
	templateButton: 'Template Button',
	text: 'Text',
	unknown: 'Unknown',
	unsupported: 'Unsupported',
	video: 'Video',
};

/** The same as options, by the alphabet. */
export const kindOptions: INodePropertyOptions[] = Object.entries(kindNames).map(
	([value, name]) => ({
		name,
		value,
	}),
);
