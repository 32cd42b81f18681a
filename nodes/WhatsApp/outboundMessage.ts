import type { JsonObject } from '../../cloud-api/json';
import { buildContent } from '../../cloud-api/messages/buildMessage';
import type { MessageContent } from '../../cloud-api/messages/messageBody';
import type {
	OutboundInputs,
	OutboundKind,
	OutboundMessage,
} from '../../cloud-api/messages/outboundMessage';
import { Form } from '../form/Form';
import { binaryMediaOf } from './binaryMedia';
import { limitSentence } from './limitSentence';
import { commerceKinds } from './read/commerceKinds';
import { interactiveKinds } from './read/interactiveKinds';
import { plainKinds } from './read/plainKinds';
import { templateProblems } from './read/template';

/** A message that keeps Meta's limits, or everything that is wrong with it, as sentences. */
export type OutboundReading =
	| { readonly ok: true; readonly message: OutboundMessage; readonly content: MessageContent }
	| { readonly ok: false; readonly problems: readonly string[] };

/** One reader per kind; a kind of message without one does not compile. */
const readers: { readonly [K in OutboundKind]: (form: Form) => OutboundInputs[K] } = {
	...plainKinds,
	...interactiveKinds,
	...commerceKinds,
};

/** The fields that hold JSON; a broken one would otherwise be sent as if it were blank. */
const jsonFields = ['flowData'] as const;

/** Said where there are no items with files. */
export const noBinaryHere =
	'A file of an earlier node (n8n binary) cannot be sent from here: give a link, or the ID of an uploaded file';

/** The message that the evaluated parameters of a WhatsApp node describe, complete: without files of n8n's items. */
export function outboundMessage(parameters: JsonObject): OutboundReading {
	const reading = messageOf(parameters);
	if (!reading.ok) return reading;
	return binaryMediaOf(reading.content).length > 0
		? { ok: false, problems: [noBinaryHere] }
		: reading;
}

/** The same, with `binaryMediaId` where a file of the item has to be uploaded first. */
export function messageOf(parameters: JsonObject): OutboundReading {
	const form = new Form(parameters);
	const type = form.text('messageType') || 'text';
	if (!isKind(type)) return { ok: false, problems: [`There is no message type "${type}"`] };
	const broken = jsonFields.filter(
		(name) => form.text(name) !== '' && form.json(name) === undefined,
	);
	if (broken.length > 0)
		return { ok: false, problems: broken.map((name) => `${name} is not valid JSON`) };

	const unfit = type === 'template' ? templateProblems(form) : [];
	if (unfit.length > 0) return { ok: false, problems: unfit };

	// The kind picks the reader of exactly that input; TypeScript cannot correlate the two.
	const message = { kind: type, ...readers[type](form) } as OutboundMessage;
	const content = buildContent(message);
	return content.ok
		? { ok: true, message, content: content.body }
		: { ok: false, problems: content.problems.map(limitSentence) };
}

const isKind = (type: string): type is OutboundKind => Object.hasOwn(readers, type);
