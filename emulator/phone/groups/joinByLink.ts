import type { Person } from '../../src/world/Person';
import { emulatorApi } from '../state/emulatorApi';

/** Whether an address of a message invites into a group of this emulator rather than to the web. */
export const isInviteLink = (url: string): boolean =>
	/^https?:\/\/chat\.whatsapp\.com\/\S/i.test(url);

/** Joins, or asks to. @throws Error for a link that opens nothing, and for who was removed. */
export async function joinByLink(customer: Person, link: string): Promise<void> {
	const { outcome } = await emulatorApi.joinGroup(customer, link);
	if (outcome === 'turned away') {
		throw new Error(
			`The business has removed ${customer.name} from this group: its link lets nobody back in.`,
		);
	}
}
