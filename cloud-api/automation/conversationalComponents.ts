import {
	count,
	each,
	type Found,
	must,
	requiredText,
	type Result,
	result,
	unique,
} from '../limits';

/** A word behind a slash that WhatsApp offers while the customer types. */
export interface Command {
	readonly name: string;
	readonly description: string;
}

/** All of what WhatsApp shows in a chat: what is not in here is taken away. */
export interface ConversationalComponents {
	readonly prompts: readonly string[];
	readonly commands: readonly Command[];
}

/** Where Meta's page (4 prompts, names of 32 characters) and its v23 document (3, 30) differ, the page wins. */
const limits = { prompts: 4, prompt: 80, commands: 30, name: 32, description: 256 } as const;

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/phone-numbers/conversational-components */
export const conversationalComponents = ({ prompts, commands }: ConversationalComponents): Result =>
	result(
		{
			prompts: [...prompts],
			commands: commands.map(({ name, description }) => ({
				command_name: name,
				command_description: description,
			})),
		},
		count('prompts', prompts, 0, limits.prompts),
		each('prompts', prompts, (prompt, field) => [
			...requiredText(field, prompt, limits.prompt),
			...withoutEmoji(field, prompt),
		]),
		count('commands', commands, 0, limits.commands),
		each('commands', commands, ({ name, description }, field) => [
			...requiredText(`${field}.command_name`, name, limits.name),
			...must(!/[\s/]/.test(name), `${field}.command_name`, 'no blanks and no slash', 'some'),
			...withoutEmoji(`${field}.command_name`, name),
			...requiredText(`${field}.command_description`, description, limits.description),
			...withoutEmoji(`${field}.command_description`, description),
		]),
		unique(
			(index) => `commands[${index}].command_name`,
			commands.map(({ name }) => name),
		),
	);

const withoutEmoji = (field: string, text: string): Found =>
	must(!/\p{Extended_Pictographic}/u.test(text), field, 'no emoji', 'some');
