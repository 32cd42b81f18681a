import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { appointmentBooking } from '../../../flows-endpoint/src/ready/booking/appointmentBooking';
import { bookingSettings } from '../../../flows-endpoint/src/ready/booking/BookingSettings';
import { freeSlots } from '../../../flows-endpoint/src/ready/booking/freeSlots';
import { MemorySlotBook } from '../../../flows-endpoint/src/ready/booking/SlotBook';
import { wallClock } from '../../../flows-endpoint/src/ready/booking/wallClock';
import { playFlow } from './support/playFlow';

/** Monday 30 November 2026, 10:00 in Madrid. */
const now = Date.parse('2026-11-30T09:00:00Z');
const settings = bookingSettings.parse({
	services: [
		{ id: 'checkup', title: 'Check-up', minutes: 30 },
		{ id: 'long', title: 'Treatment', minutes: 120 },
	],
	hours: { mon: { from: '09:00', to: '12:00' }, tue: { from: '09:00', to: '11:00' } },
	zone: 'Europe/Madrid',
	daysAhead: 14,
	closed: ['2026-12-08'],
});
const [checkup, long] = settings.services as [
	(typeof settings.services)[0],
	(typeof settings.services)[0],
];
const titles = (slots: readonly { title: string }[]) => slots.map(({ title }) => title);

describe('the free times of a day', () => {
	const on = (day: string, service = checkup, taken = [] as Parameters<typeof freeSlots>[3]) =>
		titles(freeSlots(settings, service, day, taken, now));

	it('are within the hours of the day, every half hour, each long enough', () => {
		expect(on('2026-12-01')).toEqual(['09:00', '09:30', '10:00', '10:30']);
		expect(on('2026-12-01', long)).toEqual(['09:00']);
	});

	it('leave out what has begun or begins within the notice', () => {
		expect(on('2026-11-30')).toEqual(['11:00', '11:30']);
	});

	it('leave out days without hours and closed ones', () => {
		expect([on('2026-12-02'), on('2026-12-08')]).toEqual([[], []]);
	});

	it('leave out times whose places are taken', () => {
		const start = Date.parse('2026-12-01T09:15:00+01:00');
		const taken = [{ start, end: start + 30 * 60_000, service: 'checkup', sessionId: 's' }];
		expect(on('2026-12-01', checkup, taken)).toEqual(['10:00', '10:30']);
	});
});

describe('the clock on the wall', () => {
	it.each([
		['Europe/Madrid', '2026-03-29', '01:30', '2026-03-29T00:30:00Z'],
		['Europe/Madrid', '2026-03-29', '03:30', '2026-03-29T01:30:00Z'],
		['Europe/Madrid', '2026-10-25', '09:00', '2026-10-25T08:00:00Z'],
		['America/New_York', '2026-07-01', '09:00', '2026-07-01T13:00:00Z'],
		['Asia/Kathmandu', '2026-07-01', '09:00', '2026-07-01T03:15:00Z'],
	])('in %s on %s at %s is %s', (zone, day, time, instant) => {
		const at = wallClock(zone).instantOf(day, time);
		expect(new Date(at).toISOString()).toBe(new Date(instant).toISOString());
		expect([wallClock(zone).dayOf(at), wallClock(zone).timeOf(at)]).toEqual([day, time]);
	});
});

describe('booking an appointment', () => {
	const book = new MemorySlotBook();
	const open = () => playFlow(appointmentBooking({ settings, book, now: () => now }), () => now);
	const dataOf = (reply: object): JsonObject => (reply as { data?: JsonObject }).data ?? {};
	const chosen = {
		trigger: 'slot',
		service: 'checkup',
		date: '2026-12-01',
		slot: '2026-12-01T09:30',
	};
	const details = { trigger: 'details', full_name: 'Amina Rossi', email: 'amina@example.com' };

	it('shows live times, takes the place on confirmation, and shows it to nobody else', async () => {
		const { ask, problems } = await open();
		const opened = await ask('INIT');
		expect(opened).toMatchObject({ screen: 'APPOINTMENT', data: { slots_shown: false } });
		const shown = await ask('data_exchange', 'APPOINTMENT', {
			trigger: 'date',
			service: 'checkup',
			date: '2026-12-01',
		});
		expect(dataOf(shown)['slots']).toContainEqual({
			id: '2026-12-01T09:30',
			title: '09:30',
			enabled: true,
		});
		expect(await ask('data_exchange', 'APPOINTMENT', chosen)).toMatchObject({
			screen: 'DETAILS',
			data: { appointment: expect.stringMatching(/^Check-up, Tuesday.*9:30/) },
		});
		expect(await ask('data_exchange', 'DETAILS', details)).toMatchObject({
			screen: 'SUMMARY',
			data: { details: 'Amina Rossi, amina@example.com' },
		});
		expect(await ask('data_exchange', 'SUMMARY', { trigger: 'confirm' })).toMatchObject({
			kind: 'close',
			params: { service: 'checkup', slot: '2026-12-01T09:30', full_name: 'Amina Rossi' },
		});
		expect(problems).toEqual([]);

		const next = await open();
		await next.ask('INIT');
		const late = await next.ask('data_exchange', 'APPOINTMENT', chosen);
		expect(late).toMatchObject({
			screen: 'APPOINTMENT',
			data: { error_message: expect.stringContaining('just been taken') },
		});
		expect(JSON.stringify(dataOf(late)['slots'])).not.toContain('T09:30');
	});

	it('lets one of two customers have the last place', async () => {
		const [first, second] = [await open(), await open()];
		const slot = { ...chosen, slot: '2026-12-01T10:30' };
		for (const { ask } of [first, second]) {
			await ask('INIT');
			await ask('data_exchange', 'APPOINTMENT', slot);
			await ask('data_exchange', 'DETAILS', details);
		}
		const confirm = { trigger: 'confirm' };
		expect(await first.ask('data_exchange', 'SUMMARY', confirm)).toMatchObject({ kind: 'close' });
		expect(await second.ask('data_exchange', 'SUMMARY', confirm)).toMatchObject({
			screen: 'SUMMARY',
			data: { error_message: expect.stringContaining('just been taken') },
		});
	});

	it('goes back to fresh times', async () => {
		const { ask, problems } = await open();
		await ask('INIT');
		await ask('data_exchange', 'APPOINTMENT', { ...chosen, slot: '2026-12-01T10:00' });
		expect(await ask('BACK', 'DETAILS')).toMatchObject({ screen: 'APPOINTMENT' });
		expect(problems).toEqual([]);
	});
});
