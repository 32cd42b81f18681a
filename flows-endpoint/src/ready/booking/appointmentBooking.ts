import { z } from 'zod';
import type { JsonObject } from '../../../../cloud-api/json';
import { close, show, type ShowScreen } from '../../../../cloud-api/flowProtocol/reply';
import { defineFlow, type Flow, type FlowContext } from '../../flow/defineFlow';
import type { BookingSettings, Service } from './BookingSettings';
import { bookableDays, closedDays, freeSlots, type Slot } from './freeSlots';
import type { SlotBook } from './SlotBook';
import { wallClock } from './wallClock';

export interface BookingParts {
	/** As the Flow is named when it is sent; `appointment-booking` unless told. */
	readonly id?: string;
	readonly settings: BookingSettings;
	readonly book: SlotBook;
	readonly now: () => number;
	/** Told of every appointment that is booked. */
	readonly onBooked?: (booked: BookedAppointment, context: FlowContext) => void | Promise<void>;
}

/** What a customer has booked. */
export interface BookedAppointment {
	readonly service: Service;
	readonly slot: Slot;
	readonly fullName: string;
	readonly email: string | undefined;
	readonly notes: string | undefined;
}

const choice = z.object({
	trigger: z.enum(['service', 'date', 'slot']),
	service: z.string().optional(),
	date: z.iso.date().optional(),
	slot: z.string().optional(),
});
const details = z.object({
	trigger: z.literal('details'),
	full_name: z.string().trim().min(2).max(80),
	email: z.union([z.literal(''), z.email()]).optional(),
	notes: z.string().max(300).optional(),
});
const gone = 'This time has just been taken. Please choose another.';

/** The handler of `flows/appointment-booking`: live times, and the place is taken when the customer confirms. */
export function appointmentBooking(parts: BookingParts): Flow {
	const { settings, book, now } = parts;
	const { instantOf } = wallClock(settings.zone);

	async function slotsOf(service: Service, day: string): Promise<readonly Slot[]> {
		const from = instantOf(day, '00:00');
		const taken = await book.between(from, from + 26 * 60 * 60_000);
		return freeSlots(settings, service, day, taken, now());
	}

	async function chooseScreen(chosen: { service?: string; date?: string }, message?: string) {
		const days = bookableDays(settings, now());
		const service = settings.services.find(({ id }) => id === chosen.service);
		const shown = service !== undefined && chosen.date !== undefined;
		const free = shown ? await slotsOf(service, chosen.date ?? '') : [];
		return show('APPOINTMENT', {
			services: settings.services.map(({ id, title, minutes }) => ({
				id,
				title: `${title}, ${minutes} min`.slice(0, 30),
			})),
			min_date: days[0] ?? '',
			max_date: days.at(-1) ?? '',
			unavailable_dates: [...closedDays(settings, days)],
			slots: slotOptions(free),
			slots_shown: shown,
			...(message === undefined ? {} : { error_message: message }),
		});
	}

	/** The chosen service and time, if they are (still) there. */
	async function chosenIn(data: JsonObject | undefined) {
		const read = choice.safeParse(data ?? {});
		const service = settings.services.find(({ id }) => id === read.data?.service);
		const day = read.data?.slot?.slice(0, 10);
		if (service === undefined || day === undefined) return undefined;
		const slot = (await slotsOf(service, day)).find(({ id }) => id === read.data?.slot);
		return slot === undefined ? undefined : { service, slot };
	}

	const sentence = (service: Service, slot: Slot): string =>
		`${service.title}, ${new Intl.DateTimeFormat(settings.language, {
			timeZone: settings.zone,
			dateStyle: 'full',
			timeStyle: 'short',
		}).format(slot.start)}`;

	return defineFlow({
		id: parts.id ?? 'appointment-booking',
		routingModel: { APPOINTMENT: ['DETAILS'], DETAILS: ['SUMMARY'], SUMMARY: [] },
		onOpen: () => chooseScreen({}),
		fallback: (screen): ShowScreen =>
			show(screen === '' ? 'APPOINTMENT' : screen, {
				error_message: 'Our calendar does not answer. Please try again in a moment.',
			}),
		screens: {
			APPOINTMENT: {
				submits: choice,
				onSubmit: async (data) => {
					if (data.trigger !== 'slot') return chooseScreen(clean(data));
					const chosen = await chosenIn(clean(data));
					return chosen === undefined
						? chooseScreen(clean(data), gone)
						: show('DETAILS', { appointment: sentence(chosen.service, chosen.slot) });
				},
			},
			DETAILS: {
				submits: details,
				onSubmit: async (data, { session }) => {
					const chosen = await chosenIn(session.seen['APPOINTMENT']);
					if (chosen === undefined) return show('DETAILS', { error_message: gone });
					const { full_name: name, email = '' } = data;
					return show('SUMMARY', {
						appointment: sentence(chosen.service, chosen.slot),
						details: [name, email].filter((text) => text !== '').join(', '),
					});
				},
				onBack: ({ session }) =>
					chooseScreen(clean(choice.partial().parse(session.seen['APPOINTMENT'] ?? {}))),
			},
			SUMMARY: {
				submits: z.object({ trigger: z.literal('confirm') }),
				onSubmit: async (_data, context) => {
					const { session } = context;
					const person = details.safeParse(session.seen['DETAILS'] ?? {});
					const chosen = await chosenIn(session.seen['APPOINTMENT']);
					if (chosen === undefined || !person.success)
						return show('SUMMARY', { error_message: gone });
					const { service, slot } = chosen;
					const { start, end } = slot;
					const appointment = { start, end, service: service.id, sessionId: session.id };
					if (!(await book.take(appointment, settings.places)))
						return show('SUMMARY', { error_message: gone });
					const { full_name: fullName, email, notes } = person.data;
					await parts.onBooked?.({ service, slot, fullName, email, notes }, context);
					return close({
						service: service.id,
						slot: slot.id,
						appointment: sentence(service, slot),
						full_name: fullName,
						...(email === undefined || email === '' ? {} : { email }),
						...(notes === undefined || notes === '' ? {} : { notes }),
					});
				},
			},
		},
	});
}

/** A list needs one entry to be drawn, so a full day shows one that cannot be chosen. */
const slotOptions = (free: readonly Slot[]) =>
	free.length === 0
		? [{ id: 'none', title: 'No time left', enabled: false }]
		: free.map(({ id, title }) => ({ id, title, enabled: true }));

/** The same without members that hold nothing. */
const clean = <T extends object>(data: T) =>
	Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
