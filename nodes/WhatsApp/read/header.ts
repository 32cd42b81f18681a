import type { Header } from '../../../cloud-api/messages/interactive/parts';
import type { Form } from '../../form/Form';
import { mediaOf } from './media';

/** What stands above the body: `headerText`, or a file in `headerMedia` when `headerType` names its kind. */
export function readHeader(form: Form): Header | undefined {
	const kind = form.choice('headerType', ['image', 'video', 'document'] as const);
	if (kind === undefined) return readTextHeader(form);
	const media = form.text('headerMedia');
	return media === '' ? undefined : { kind, media: mediaOf(media) };
}

/** For kinds that take a text header only. */
export function readTextHeader(form: Form): Extract<Header, { kind: 'text' }> | undefined {
	const text = form.optional('headerText');
	return text === undefined ? undefined : { kind: 'text', text };
}
