import type { JsonObject } from '../../cloud-api/json';
import type { Form } from '../form/Form';
import { businessHours, readHours } from './businessHours';
import { opensAtText } from './opensAtText';

/** `$json.businessHours`: how things stand at `now`, with the next opening as ISO time and in words. */
export function hoursItem(form: Form, now: number): JsonObject {
	const hours = readHours(form);
	const { open, opensAt, closesAt, holiday } = businessHours(hours, now);
	return {
		open,
		zone: hours.zone,
		opensAt: iso(opensAt),
		opensAtText:
			opensAt === null ? '' : opensAtText(opensAt, now, hours.zone, form.text('language') || 'en'),
		closesAt: iso(closesAt),
		holiday,
	};
}

const iso = (instant: number | null): string | null =>
	instant === null ? null : new Date(instant).toISOString();
