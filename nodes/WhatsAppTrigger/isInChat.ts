import type { Form } from '../form/Form';

/** Whether the filter for group chats lets something through. */
export function isInChat(filters: Form, groupId: string | undefined): boolean {
	const chats = filters.text('chats');
	return chats === 'groups' ? groupId !== undefined : chats !== 'single' || groupId === undefined;
}
