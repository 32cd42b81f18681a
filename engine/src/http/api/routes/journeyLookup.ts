import type { JsonObject } from '../../../../../cloud-api/json';
import { WayfareError } from '../../../errors/WayfareError';
import type { JourneyRecord, JourneyStore } from '../../../host/journeyStore';

/** The saved journey of an id, or `journey.unknown`. */
export function knownJourney(
	journeys: JourneyStore,
	id: string,
): { record: JourneyRecord; document: JsonObject } {
	const record = journeys.list().find((journey) => journey.id === id);
	const document = journeys.draft(id);
	if (record === undefined || document === null)
		throw new WayfareError('journey.unknown', `There is no journey “${id}”`);
	return { record, document };
}
