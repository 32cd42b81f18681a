import { GraphFault } from '../graph/GraphFault';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import { handOver } from './handover';

/**
 * Lets the business write only in conversations it has. For the escalation partner a service message is a
 * way to take one.
 * @throws GraphFault 131070 when another responder has it.
 */
export function requireThread(emulation: Emulation, person: Person, isTemplate: boolean): void {
	const { threads, clock } = emulation;
	if (threads.isOurs(person.id, clock.now())) return;
	if (threads.role === 'escalation' && !isTemplate) {
		handOver(emulation, person, 'us', 'control_taken');
		return;
	}
	throw new GraphFault(
		131070,
		`The conversation is with the responder ${threads.owner(person.id, clock.now())}: wait until it is passed on.`,
	);
}
