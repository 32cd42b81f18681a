import { complain } from '../quality/complain';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

/** A customer blocks the business, which counts as a complaint, or lets it write again. */
export function blockBusiness(emulation: Emulation, id: string, blocked: boolean): Person {
	const wasBlocked = emulation.people.get(id)?.blocksBusiness === true;
	const person = emulation.people.change(id, { blocksBusiness: blocked });
	if (blocked && !wasBlocked) complain(emulation, id);
	return person;
}
