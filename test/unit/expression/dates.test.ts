import { describe, expect, it } from '@jest/globals';
import { Settings } from 'luxon';
import type { JsonValue } from '../../../cloud-api/json';
import { evaluated, scopeWith } from './evaluation';

/** Half past midnight of a Monday in Berlin, Sunday in UTC. */
const instant = '2026-02-01T23:30:15.250Z';
const scope = scopeWith({ instant, local: '2026-02-02T00:30:15.250' });
const valueOf = (code: string) => evaluated(`={{ ${code} }}`, scope);

describe('a Date of JavaScript', () => {
	it.each<[string, JsonValue]>([
		['getFullYear()', 2026],
		['getMonth()', 1],
		['getDate()', 2],
		['getDay()', 1],
		['getHours()', 0],
		['getMinutes()', 30],
		['getSeconds()', 15],
		['getMilliseconds()', 250],
		['getTimezoneOffset()', -60],
		['toDateString()', 'Mon Feb 02 2026'],
		["toLocaleDateString('en-US')", '2/2/2026'],
		["toLocaleDateString('en-US', { timeZone: 'UTC' })", '2/1/2026'],
		["toLocaleTimeString('en-GB')", '00:30:15'],
		["toLocaleTimeString('en-GB', { hour: '2-digit' })", '00'],
		["toLocaleString('en-GB')", '02/02/2026, 00:30:15'],
		["toLocaleString('en-GB', { timeZone: 'UTC' })", '01/02/2026, 23:30:15'],
		['getTime()', Date.parse(instant)],
		['getUTCHours()', 23],
		['toISOString()', instant],
		['toJSON()', instant],
	])('reads the clock of the workflow, whatever zone the machine is in: %s', (call, value) => {
		expect(valueOf(`new Date($json.instant).${call}`)).toBe(value);
	});

	it.each<[string, string]>([
		['new Date(2026, 1)', '2026-01-31T23:00:00.000Z'],
		['new Date(2026, 1, 28, 13, 5, 6, 7)', '2026-02-28T12:05:06.007Z'],
		['new Date(2026, 11, 32)', '2026-12-31T23:00:00.000Z'],
		['new Date(2026, 14, 1)', '2027-02-28T23:00:00.000Z'],
		['new Date(2026, 6, 1, 12)', '2026-07-01T10:00:00.000Z'],
		['new Date(0)', '1970-01-01T00:00:00.000Z'],
		['new Date()', '2026-05-01T10:00:00.000Z'],
		['new Date($now)', '2026-05-01T10:00:00.000Z'],
		['new Date($json.instant)', instant],
		['new Date(new Date($json.instant))', instant],
	])('is made of parts in the zone of the workflow: %s', (code, value) => {
		expect(valueOf(code)).toBe(value);
	});

	it('counts Sunday as the first day', () => {
		expect(valueOf("new Date('2026-02-01T12:00:00Z').getDay()")).toBe(0);
	});

	it('is nothing when it is no date', () => {
		expect(valueOf("new Date('nonsense')")).toBeNull();
		expect(valueOf("new Date('nonsense').toISOString()")).toBeNull();
	});

	it.each<[string, JsonValue]>([
		["plus(1, 'day').toISOString()", '2026-02-02T23:30:15.250Z'],
		["minus(30, 'minutes').toISOString()", '2026-02-01T23:00:15.250Z'],
		["beginningOf('day').toISOString()", '2026-02-01T23:00:00.000Z'],
		['endOfMonth().toISOString()', '2026-02-28T22:59:59.999Z'],
		["plus(1, 'day').getTime()", Date.parse('2026-02-02T23:30:15.250Z')],
		["format('yyyy-MM-dd HH:mm')", '2026-02-02 00:30'],
		["extract('day')", 2],
		['isWeekend()', false],
		['isDst()', false],
		['toDateTime().zoneName', 'Europe/Berlin'],
		['toInt()', Date.parse(instant)],
		['toFloat()', Date.parse(instant)],
		['toBoolean()', null],
		['isEmpty()', false],
		['isNotEmpty()', true],
	])('has n8n’s methods, and stays a Date: %s', (call, value) => {
		expect(valueOf(`new Date($json.instant).${call}`)).toBe(value);
	});

	it('has no methods of the other kind of date', () => {
		expect(valueOf('new Date().toISODate()')).toBeNull();
		expect(valueOf('$now.getFullYear()')).toBeNull();
	});
});

describe('a DateTime', () => {
	it.each<[string, JsonValue]>([
		['year', 2026],
		['quarter', 1],
		['month', 2],
		['day', 2],
		['hour', 0],
		['minute', 30],
		['second', 15],
		['millisecond', 250],
		['weekday', 1],
		['weekNumber', 6],
		['weekYear', 2026],
		['ordinal', 33],
		['daysInMonth', 28],
		['daysInYear', 365],
		['weeksInWeekYear', 53],
		["setLocale('en').monthLong", 'February'],
		["setLocale('en').monthShort", 'Feb'],
		["setLocale('en').weekdayLong", 'Monday'],
		["setLocale('en').weekdayShort", 'Mon'],
		["setLocale('fr').locale", 'fr'],
		['zoneName', 'Europe/Berlin'],
		['offset', 60],
		["setLocale('en').offsetNameShort", 'GMT+1'],
		["setLocale('en').offsetNameLong", 'Central European Standard Time'],
		['isInDST', false],
		['isInLeapYear', false],
		['isValid', true],
		['isOffsetFixed', false],
		['ts', Date.parse(instant)],
		['nonsense', null],
		['toISODate()', '2026-02-02'],
		['toLocal().zoneName', 'Europe/Berlin'],
		["setZone('Asia/Tokyo').toLocal().hour", 0],
		["diffNow('days').days < -88", true],
		["diffNow('days').days > -89", true],
		["diffNow(['days', 'hours'], { conversionAccuracy: 'longterm' }).days", -88],
	])('%s', (member, value) => {
		expect(valueOf(`$json.local.toDateTime().${member}`)).toBe(value);
	});

	it('tells how long ago it was, in days of its own zone', () => {
		expect(valueOf("'2026-05-01T09:00'.toDateTime().setLocale('en').toRelative()")).toBe(
			'3 hours ago',
		);
		expect(valueOf("'2026-05-01T09:00'.toDateTime().toRelative({ locale: 'de' })")).toBe(
			'vor 3 Stunden',
		);
		expect(
			valueOf(
				"'2026-05-01T09:00'.toDateTime().setLocale('en').toRelative({ base: DateTime.fromISO('2026-05-01T08:00') })",
			),
		).toBe('in 1 hour');
	});

	it('is written in words of the language that is asked for', () => {
		expect(valueOf("$now.format('LLLL', { locale: 'de' })")).toBe('Mai');
		expect(valueOf("$now.format('HH:mm')")).toBe('12:00');
		expect(valueOf('$now.format()')).toBe('');
	});

	it.each<[string, JsonValue]>([
		['beginningOf()', '2026-04-27T00:00:00.000+02:00'],
		["beginningOf('months')", '2026-05-01T00:00:00.000+02:00'],
		['endOfMonth()', '2026-05-31T23:59:59.999+02:00'],
		['plus(60000)', '2026-05-01T12:01:00.000+02:00'],
		['plus({ hours: 1 })', '2026-05-01T13:00:00.000+02:00'],
		['extract()', 18],
		["extract('week')", 18],
		["extract('yearDayNumber')", 121],
		["extract('weekday')", 5],
		["extract('months')", 5],
		['isWeekend()', false],
		["plus(1, 'day').isWeekend()", true],
		["plus(2, 'days').isWeekend()", true],
		["plus(3, 'days').isWeekend()", false],
		['isDst()', true],
		['toDateTime().hour', 12],
	])('now: %s', (call, value) => {
		expect(valueOf(`$now.${call}`)).toBe(value);
	});
});

describe('a unit of time', () => {
	it.each([
		['millisecond', 1],
		['milliseconds', 1],
		['ms', 1],
		['second', 1_000],
		['seconds', 1_000],
		['sec', 1_000],
		['secs', 1_000],
		['minute', 60_000],
		['minutes', 60_000],
		['min', 60_000],
		['mins', 60_000],
		['hour', 3_600_000],
		['hours', 3_600_000],
		['hr', 3_600_000],
		['hrs', 3_600_000],
		['day', 86_400_000],
		['days', 86_400_000],
		['week', 7 * 86_400_000],
		['weeks', 7 * 86_400_000],
		['month', 31 * 86_400_000],
		['months', 31 * 86_400_000],
		['quarter', 92 * 86_400_000],
		['quarters', 92 * 86_400_000],
		['year', 365 * 86_400_000],
		['years', 365 * 86_400_000],
	])('goes by the name %s', (unit, ms) => {
		expect(valueOf(`$now.plus(1, '${unit}').toMillis() - $now.toMillis()`)).toBe(ms);
	});

	it('is a minute where none is named beside an amount', () => {
		expect(valueOf('$now.plus(5, undefined).toISO()')).toBe('2026-05-01T12:05:00.000+02:00');
		expect(valueOf("$now.plus(undefined, 'days').toISO()")).toBe('2026-05-01T12:00:00.000+02:00');
	});
});

describe('the time between two dates', () => {
	it.each<[string, JsonValue]>([
		["$now.diffTo('2026-04-29T12:00')", 2],
		["$now.diffTo('2026-04-29T12:00', 'hours')", 48],
		["$now.diffTo('2026-04-29T11:00', ['days', 'hours'])", { days: 2, hours: 1 }],
		["$now.diffTo('2026-04-29T12:00', ['hours'])", 48],
		["$now.diffTo('2026-04-29T12:00', [])", 2],
		["$now.diffTo(new Date('2026-04-30T10:00:00Z'))", 1],
		["new Date('2026-05-02T10:00:00Z').diffTo($now)", 1],
		["$now.plus(3, 'days').diffToNow()", 3],
		["$now.diffTo('2026-04-29T12:00', 'weekday')", null],
	])('%s', (code, value) => {
		expect(valueOf(code)).toEqual(value);
	});

	it('has units that there are, and a date on either side', () => {
		expect(() => valueOf("$now.diffTo($now, 'fortnights')")).toThrow(
			/'fortnights' is no unit of time/,
		);
		expect(() => valueOf("$now.diffTo($now, ['days', 'moons'])")).toThrow(/'moons' is no unit/);
		expect(() => valueOf("$now.diffTo($now, 'hrs')")).toThrow(/'hrs' is no unit/);
		expect(() => valueOf("$now.diffTo('nonsense')")).toThrow(/neither a date nor a text/);
		expect(() => valueOf('$now.diffTo(5)')).toThrow(/neither a date nor a text/);
		expect(() => valueOf('$now.diffTo(null)')).toThrow(/neither a date nor a text/);
	});
});

describe('whether a date is between two others', () => {
	it.each<[string, boolean]>([
		["isBetween('2026-05-01T11:00', '2026-05-01T13:00')", true],
		["isBetween('2026-05-01T13:00', '2026-05-01T11:00')", true],
		["isBetween('2026-05-01T12:00', '2026-05-01T13:00')", false],
		["isBetween('2026-05-01T11:00', '2026-05-01T12:00')", false],
		["isBetween('2026-05-01T13:00', '2026-05-01T14:00')", false],
		["isBetween('2026-05-01T09:00', '2026-05-01T10:00')", false],
		["isBetween($now.minus(1, 'ms'), new Date('2026-05-01T10:00:00.001Z'))", true],
	])('%s', (call, value) => {
		expect(valueOf(`$now.${call}`)).toBe(value);
		expect(valueOf(`new Date().${call}`)).toBe(value);
	});

	it('needs two of them', () => {
		expect(() => valueOf('$now.isBetween($now)')).toThrow(/isBetween\(\) needs two dates/);
	});
});

describe('whether a date is in the time before now', () => {
	it.each<[string, boolean]>([
		["$now.minus(2, 'hours').isInLast(2, 'hours')", true],
		["$now.minus(2, 'hours').minus(1).isInLast(2, 'hours')", false],
		["$now.isInLast(2, 'hours')", true],
		["$now.plus(1).isInLast(2, 'hours')", false],
		["$now.minus(2, 'min').isInLast(3)", true],
		["$now.minus(4, 'min').isInLast(3)", false],
		['$now.isInLast()', true],
		["new Date().minus(1, 'day').isInLast(1, 'day')", true],
		// The clock was put forward on March 29th: the day before is 23 hours long.
		["'2026-03-28T12:00'.toDateTime().isInLast(34, 'days')", true],
	])('%s', (code, value) => {
		expect(valueOf(code)).toBe(value);
	});
});

describe('a text read as a date', () => {
	it.each([
		['2026-05-01', '2026-05-01T00:00:00.000+02:00'],
		['  2026-05-01  ', '2026-05-01T00:00:00.000+02:00'],
		['2026-05-01T10:00:00+05:30', '2026-05-01T10:00:00.000+05:30'],
		['Fri, 01 May 2026 10:00:00 GMT', '2026-05-01T10:00:00.000Z'],
		['Fri, 01 May 2026 10:00:00 +0500', '2026-05-01T10:00:00.000+05:00'],
		['2026-05-01 10:00:00', '2026-05-01T10:00:00.000+02:00'],
		['May 1, 2026 10:00 GMT+0500', '2026-05-01T07:00:00.000+02:00'],
	])('%j is %s', (text, iso) => {
		expect(valueOf(`${JSON.stringify(text)}.toDateTime()`)).toBe(iso);
	});

	it.each<[string, string]>([
		["'1714559415250'.toDateTime('ms')", '2024-05-01T12:30:15.250+02:00'],
		["'1714559415'.toDateTime('s')", '2024-05-01T12:30:15.000+02:00'],
		["'1714559415250000'.toDateTime('us')", '2024-05-01T12:30:15.250+02:00'],
		["'45413.5'.toDateTime('excel')", '2024-05-01T14:00:00.000+02:00'],
		["'01/05/2026 18:45'.toDateTime('dd/MM/yyyy HH:mm')", '2026-05-01T18:45:00.000+02:00'],
		["(1714559415250000).toDateTime('us')", '2024-05-01T12:30:15.250+02:00'],
		["'2026-05-01T10:00:00'.toDate().toISOString()", new Date('2026-05-01T10:00:00').toISOString()],
		["'2026-05-01T10:00:00+02:00'.toDate().toISOString()", '2026-05-01T08:00:00.000Z'],
		["'2026-05-01'.toDate().toISOString()", '2026-04-30T22:00:00.000Z'],
	])('%s is %s', (code, value) => {
		expect(valueOf(code)).toBe(value);
	});

	it('has to be one', () => {
		const long = 'x'.repeat(50);
		expect(() => valueOf(`'${long}'.toDateTime()`)).toThrow(`: "${'x'.repeat(40)}". Give`);
		expect(() => valueOf(`'${long}'.toDate()`)).toThrow(`: "${'x'.repeat(40)}".`);
		expect(() => valueOf("(1).toDateTime('toString')")).toThrow(/not 'toString'/);
	});
});

describe('a duration', () => {
	it.each<[string, JsonValue]>([
		['years', 1],
		['quarters', 2],
		['months', 3],
		['weeks', 4],
		['days', 5],
		['hours', 6],
		['minutes', 7],
		['seconds', 8],
		['milliseconds', 9],
		['isValid', true],
		['nonsense', null],
	])('has its %s', (field, value) => {
		const parts =
			'{ years: 1, quarters: 2, months: 3, weeks: 4, days: 5, hours: 6, minutes: 7, seconds: 8, milliseconds: 9 }';
		expect(valueOf(`Duration.fromObject(${parts}).${field}`)).toBe(value);
	});
});

describe('a date without its day, or without its year', () => {
	it.each([
		["'12:30'.toDateTime()", '2026-05-01T12:30:00.000+02:00'],
		["'12:30'.toDateTime('HH:mm')", '2026-05-01T12:30:00.000+02:00'],
		["'24/12'.toDateTime('dd/MM')", '2026-12-24T00:00:00.000+01:00'],
		["DateTime.fromISO('12:30')", '2026-05-01T12:30:00.000+02:00'],
		["DateTime.fromFormat('12:30', 'HH:mm')", '2026-05-01T12:30:00.000+02:00'],
		['DateTime.fromObject({ hour: 12 })', '2026-05-01T12:00:00.000+02:00'],
	])('has those of the event: %s', (code, expected) => {
		const event = scopeWith({}, { now: Date.UTC(2026, 4, 1, 10) });
		expect(evaluated(`={{ ${code}.toISO() }}`, event)).toBe(expected);
		const later = scopeWith({}, { now: Date.UTC(2031, 4, 1, 10) });
		expect(evaluated(`={{ ${code}.toISO() }}`, later)).toBe(expected.replace('2026', '2031'));
	});

	it('leaves the clock of everybody else as it was, also when it fails', () => {
		const clock = Settings.now;
		evaluated("={{ '12:30'.toDateTime() }}");
		expect(() => evaluated("={{ 'never'.toDateTime() }}")).toThrow('not a date');
		expect(Settings.now).toBe(clock);
	});
});
