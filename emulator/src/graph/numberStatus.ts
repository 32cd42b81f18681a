import { mayReach } from '../reach/reachPerson';
import type { Emulation } from '../world/Emulation';

/** How the number stands: flagged while its quality is low, restricted while the messaging limit is used up. */
export function numberStatus(emulation: Emulation): string {
	const { registered, quality } = emulation.number;
	if (!registered) return 'DISCONNECTED';
	if (!mayReach(emulation, undefined)) return 'RESTRICTED';
	return quality === 'RED' ? 'FLAGGED' : 'CONNECTED';
}
