import { type JsonObject, present } from '../json';
import { count, each, form, type Found, must, range, requiredText } from '../limits';

export type Switch = 'ENABLED' | 'DISABLED';

export const weekdays = [
	'MONDAY',
	'TUESDAY',
	'WEDNESDAY',
	'THURSDAY',
	'FRIDAY',
	'SATURDAY',
	'SUNDAY',
] as const;

/** Hours of one day in the zone of the hours, each `HHMM`. */
export interface OpenHours {
	readonly day: (typeof weekdays)[number];
	readonly opens: string;
	readonly closes: string;
}

/** A day on which other hours hold, `YYYY-MM-DD`. */
export interface Holiday {
	readonly date: string;
	readonly from: string;
	readonly to: string;
}

/** When customers may call. Meta replaces all of it at once. */
export interface CallHours {
	readonly status: Switch;
	readonly zone: string;
	readonly weekly: readonly OpenHours[];
	readonly holidays: readonly Holiday[];
}

/** Where calls go that the business takes by SIP. */
export interface SipServer {
	readonly hostname: string;
	readonly port?: number | undefined;
}

/** What of calling is to change; a member left out stays as it is. */
export interface CallingSettings {
	readonly status?: Switch | undefined;
	readonly iconVisibility?: 'DEFAULT' | 'DISABLE_ALL' | undefined;
	/** The icon shows to customers of these countries only, two letters each. */
	readonly iconCountries?: readonly string[] | undefined;
	/** Whether a customer who called is asked if they may be called back. */
	readonly callbackPermission?: Switch | undefined;
	readonly hours?: CallHours | undefined;
	readonly sip?: { readonly status: Switch; readonly servers: readonly SipServer[] } | undefined;
	readonly srtpKeyExchange?: 'DTLS' | 'SDES' | undefined;
	readonly codecs?: readonly string[] | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-settings */
export const callingSettings = (calling: CallingSettings): JsonObject =>
	present({
		status: calling.status,
		call_icon_visibility: calling.iconVisibility,
		call_icons:
			calling.iconCountries === undefined
				? undefined
				: { restrict_to_user_countries: [...calling.iconCountries] },
		callback_permission_status: calling.callbackPermission,
		call_hours: calling.hours === undefined ? undefined : hoursWire(calling.hours),
		sip:
			calling.sip === undefined
				? undefined
				: {
						status: calling.sip.status,
						servers: calling.sip.servers.map(({ hostname, port }) => present({ hostname, port })),
					},
		srtp_key_exchange_protocol: calling.srtpKeyExchange,
		audio: calling.codecs === undefined ? undefined : { additional_codecs: [...calling.codecs] },
	});

const hoursWire = ({ status, zone, weekly, holidays }: CallHours): JsonObject => ({
	status,
	timezone_id: zone,
	weekly_operating_hours: weekly.map(({ day, opens, closes }) => ({
		day_of_week: day,
		open_time: opens,
		close_time: closes,
	})),
	holiday_schedule: holidays.map(({ date, from, to }) => ({
		date,
		start_time: from,
		end_time: to,
	})),
});

export const callingLimits = ({ iconCountries = [], hours, sip }: CallingSettings): Found => [
	...each('calling.call_icons.restrict_to_user_countries', iconCountries, (country, field) =>
		form(field, country, /^[A-Z]{2}$/, 'a country of two capital letters'),
	),
	...(hours === undefined ? [] : hoursLimits('calling.call_hours', hours)),
	...(sip === undefined ? [] : sipLimits('calling.sip', sip)),
];

function hoursLimits(field: string, { status, zone, weekly, holidays }: CallHours): Found {
	const perDay = (day: string): number => weekly.filter((one) => one.day === day).length;
	return [
		...requiredText(`${field}.timezone_id`, zone),
		...must(
			status === 'DISABLED' || weekly.length > 0,
			`${field}.weekly_operating_hours`,
			'at least one entry',
			0,
		),
		...each(`${field}.weekly_operating_hours`, weekly, ({ day, opens, closes }, entry) => [
			...time(`${entry}.open_time`, opens),
			...time(`${entry}.close_time`, closes),
			...must(opens < closes, `${entry}.close_time`, 'a time after open_time', closes),
			...must(perDay(day) <= 2, `${entry}.day_of_week`, 'at most 2 entries of a day', perDay(day)),
		]),
		...count(`${field}.holiday_schedule`, holidays, 0, 20),
		...each(`${field}.holiday_schedule`, holidays, ({ date, from, to }, entry) => [
			...form(`${entry}.date`, date, /^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-12-25'),
			...time(`${entry}.start_time`, from),
			...time(`${entry}.end_time`, to),
		]),
	];
}

const time = (field: string, value: string): Found => [
	...requiredText(field, value),
	...form(field, value, /^([01]\d|2[0-3])[0-5]\d$/, 'a time such as 0900'),
];

const sipLimits = (
	field: string,
	{ status, servers }: NonNullable<CallingSettings['sip']>,
): Found => [
	// Meta takes one server for each app, and an app changes only its own.
	...count(`${field}.servers`, servers, status === 'ENABLED' ? 1 : 0, 1),
	...each(`${field}.servers`, servers, ({ hostname, port }, entry) => [
		...requiredText(`${entry}.hostname`, hostname),
		...range(`${entry}.port`, port, 1, 65_535),
	]),
];
