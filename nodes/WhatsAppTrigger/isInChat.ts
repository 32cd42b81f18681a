/** Whether the filter for group chats lets something through. */
export function isInChat(chats: string, groupId: string | undefined): boolean {
	return chats === 'groups' ? groupId !== undefined : chats !== 'single' || groupId === undefined;
}
