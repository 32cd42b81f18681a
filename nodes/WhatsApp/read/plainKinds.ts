import type { WireType } from '../../../cloud-api/messages/messageBody';
import type { OutboundInputs } from '../../../cloud-api/messages/outboundMessage';
import type { Form } from '../../form/Form';
import { readContacts } from './contacts';
import { readMedia } from './media';
import { readTemplate } from './template';

type PlainKind = Exclude<WireType, 'interactive'>;

/** How the form of each plain kind becomes its builder's input. */
export const plainKinds: { readonly [K in PlainKind]: (form: Form) => OutboundInputs[K] } = {
	text: (form) => ({
		body: form.verbatim('text'),
		previewUrl: form.flag('previewUrl') || undefined,
	}),
	image: (form) => ({ media: readMedia(form), caption: form.optional('caption') }),
	video: (form) => ({ media: readMedia(form), caption: form.optional('caption') }),
	audio: (form) => ({ media: readMedia(form), voice: form.flag('voice') || undefined }),
	document: (form) => ({
		media: readMedia(form),
		caption: form.optional('caption'),
		fileName: form.optional('filename'),
	}),
	sticker: (form) => ({ media: readMedia(form) }),
	location: (form) => ({
		latitude: form.number('latitude') ?? 0,
		longitude: form.number('longitude') ?? 0,
		name: form.optional('locationName'),
		address: form.optional('locationAddress'),
	}),
	contacts: readContacts,
	reaction: (form) => ({ messageId: form.text('messageId'), emoji: form.text('emoji') }),
	pin: (form) => ({
		action: form.choice('pinAction', ['pin', 'unpin']) ?? 'pin',
		messageId: form.text('messageId'),
		expirationDays:
			form.text('pinAction') === 'unpin' ? undefined : (form.number('expirationDays') ?? 7),
	}),
	template: readTemplate,
};
