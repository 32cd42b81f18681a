import type { JsonObject } from '../../../cloud-api/json';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import { strayInbound } from './kinds/inbound';
import { namesOf } from './callSubject';
import { tellNews } from './News';

/** Tells the business what a customer sent, as far as the fault script lets it. */
export function tellInbound(
	emulation: Emulation,
	person: Person,
	messageType: string,
	change: JsonObject,
): void {
	const faults = emulation.faults.strike('inbound', { customer: namesOf(person), messageType });
	const news = { about: `message ${messageType}`, change, inMs: 0 };
	for (const one of strayInbound(faults, news)) tellNews(emulation, one);
}
