import { present } from '../json';
import { form, must, optionalText, range, requiredText, result, type Result } from '../limits';

/** A recurring span of time of the account. Times of day are `HH:MM:SS`. */
export interface Schedule {
	readonly name: string;
	readonly kind: string;
	readonly description?: string | undefined;
	readonly startTime: string;
	readonly endTime: string;
	/** IANA. */
	readonly zone?: string | undefined;
	readonly days: readonly string[];
	readonly active?: boolean | undefined;
	readonly recurrence?:
		| {
				readonly frequency: string;
				readonly interval?: number | undefined;
				readonly endDate?: string | undefined;
		  }
		| undefined;
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const seconds = (time: string): string => (/^\d\d:\d\d$/.test(time) ? `${time}:00` : time);

/** @see https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/schedules */
export function scheduleBody(schedule: Schedule): Result {
	const { name, kind, description, startTime, endTime, zone, days, active, recurrence } = schedule;
	return result(
		present({
			name,
			schedule_type: kind,
			description,
			start_time: seconds(startTime),
			end_time: seconds(endTime),
			timezone: zone,
			days_of_week: days.length === 0 ? undefined : days,
			is_active: active,
			recurrence_pattern:
				recurrence === undefined
					? undefined
					: present({
							frequency: recurrence.frequency,
							interval: recurrence.interval,
							end_date: recurrence.endDate,
						}),
		}),
		requiredText('name', name, 100),
		optionalText('description', description, 500),
		requiredText('startTime', startTime),
		requiredText('endTime', endTime),
		form('startTime', startTime, timeOfDay, 'a time of day such as 09:00'),
		form('endTime', endTime, timeOfDay, 'a time of day such as 18:00'),
		must(startTime !== endTime, 'endTime', 'another time than startTime', endTime),
		range('recurrence.interval', recurrence?.interval, 1, Infinity),
	);
}
