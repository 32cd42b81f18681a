import type { MediaSource } from '../../../cloud-api/messages/media';
import type { Form } from '../../form/Form';
import { binaryMediaId } from '../binaryMedia';

/**
 * A file given in one field: a link when it looks like one, else the ID of an upload. `binary:` with the name of a
 * binary field is such an ID too, of an upload still to come.
 */
export const mediaOf = (value: string): MediaSource =>
	/^https?:/i.test(value) ? { link: value } : { id: value };

/** The file of a media message. */
export function readMedia(form: Form): MediaSource {
	switch (form.text('mediaSource')) {
		case 'id':
			return { id: form.text('mediaId') };
		case 'binary':
			return { id: binaryMediaId(form.text('mediaBinary') || 'data') };
		default:
			return { link: form.text('mediaLink') };
	}
}
