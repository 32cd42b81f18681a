import { present } from '../json';
import { each, must, requiredText, type Result, result } from '../limits';

/** What a chat that an ad opened begins with. */
export interface WelcomeSequence {
	readonly name?: string | undefined;
	readonly text?: string | undefined;
	/** What stands ready in the customer's text box. */
	readonly autofill?: string | undefined;
	/** What the customer may tap instead. */
	readonly iceBreakers: readonly string[];
}

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/ctwa/welcome-message-sequences */
export const newSequence = (sequence: WelcomeSequence): Result =>
	result(
		wire(sequence),
		requiredText('name', sequence.name),
		requiredText('welcome_message_sequence.text', sequence.text),
		iceBreakerLimits(sequence),
	);

/** Without a text the message stays as it is; with one, all of it is replaced. */
export const sequenceUpdate = (id: string, sequence: WelcomeSequence): Result =>
	result(
		{ sequence_id: id, ...wire(sequence) },
		requiredText('sequence_id', id),
		must(
			sequence.name !== undefined || sequence.text !== undefined,
			'name or welcome_message_sequence.text',
			'at least one change',
			'none',
		),
		must(
			sequence.text !== undefined ||
				(sequence.autofill === undefined && sequence.iceBreakers.length === 0),
			'welcome_message_sequence.text',
			'a text beside what else the message holds',
			'nothing',
		),
		iceBreakerLimits(sequence),
	);

const iceBreakerLimits = ({ iceBreakers }: WelcomeSequence) =>
	each('welcome_message_sequence.ice_breakers', iceBreakers, (title, field) =>
		requiredText(`${field}.title`, title, 80),
	);

const wire = ({ name, text, autofill, iceBreakers }: WelcomeSequence) =>
	present({
		name,
		welcome_message_sequence:
			text === undefined
				? undefined
				: present({
						text,
						autofill_message: autofill === undefined ? undefined : { content: autofill },
						ice_breakers:
							iceBreakers.length === 0 ? undefined : iceBreakers.map((title) => ({ title })),
					}),
	});
