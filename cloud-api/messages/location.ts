import { type JsonObject, present } from '../json';
import { type Found, must, range, type Result, result } from '../limits';
import type { MessageContent } from './messageBody';

/** A point on the map, in degrees. A name shows a card; without one only the pin. */
export interface LocationInput {
	readonly latitude: number;
	readonly longitude: number;
	readonly name?: string | undefined;
	readonly address?: string | undefined;
}

/** The wire form of a place; templates carry the same one in a header. */
export const locationObject = (input: LocationInput): JsonObject =>
	present({
		latitude: input.latitude,
		longitude: input.longitude,
		name: input.name,
		address: input.address,
	});

/** Both coordinates, on the globe. */
export const locationLimits = (field: string, input: LocationInput): Found => [
	...must(input.latitude !== undefined, `${field}.latitude`, 'a number from -90 to 90', 'nothing'),
	...must(
		input.longitude !== undefined,
		`${field}.longitude`,
		'a number from -180 to 180',
		'nothing',
	),
	...range(`${field}.latitude`, input.latitude, -90, 90, false),
	...range(`${field}.longitude`, input.longitude, -180, 180, false),
];

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-messages */
export const location = (input: LocationInput): Result<MessageContent> =>
	result({ type: 'location', location: locationObject(input) }, locationLimits('location', input));
