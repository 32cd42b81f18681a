import type { MediaSource } from '../../../cloud-api/messages/media';
import type { Form } from '../../form/Form';

/** A file given in one field: a link when it looks like one, else the id of an upload. */
export const mediaOf = (value: string): MediaSource =>
	/^https?:/i.test(value) ? { link: value } : { id: value };

/** The file of a media message. n8n puts the id of its upload in `mediaId` before this reads it. */
export const readMedia = (form: Form): MediaSource =>
	form.text('mediaSource') === 'id'
		? { id: form.text('mediaId') }
		: { link: form.text('mediaLink') };
