import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import { ControlError } from './parseControl';

/** The customer of this handle. @throws ControlError 404 that says where to find one. */
export function personIn({ people }: Emulation, id: string): Person {
	const person = people.get(id);
	if (person !== undefined) return person;
	throw new ControlError(404, `There is no customer "${id}": GET /emulator/customers lists them.`);
}
