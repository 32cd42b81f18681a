import { z } from 'zod';
import { requireAccount } from '../../account/requireAccount';
import { accountChange } from '../../webhook/changes';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { parseWire } from '../wire/parseWire';

const success: GraphAnswer = { body: { success: true } };

const newNumber = z.looseObject({
	cc: z.coerce.string().regex(/^\d{1,3}$/),
	phone_number: z.coerce.string().regex(/^\d{4,15}$/),
	verified_name: z.string().optional(),
	migrate_phone_number: z.boolean().optional(),
});

/** Gives an id and stores nothing: one emulator is one number. */
export const add: Handler = (call, emulation) => {
	requireAccount(emulation, 'RESTRICTED_ADD_PHONE_NUMBER_ACTION');
	parseWire(newNumber, call.body ?? {});
	return { body: { id: emulation.ids.object() } };
};

export const migrate = add;

const codeRequest = z.looseObject({
	code_method: z.enum(['SMS', 'VOICE']),
	language: z.string().min(2),
});

export const requestCode: Handler = (call) => {
	parseWire(codeRequest, { ...call.query, ...Object(call.body) });
	return success;
};

export const verifyCode: Handler = (call) => {
	parseWire(z.looseObject({ code: z.coerce.string().regex(/^\d{6}$/) }), {
		...call.query,
		...Object(call.body),
	});
	return success;
};

const pin = z.string().regex(/^\d{6}$/, 'must be 6 digits');
const registration = z.looseObject({ messaging_product: z.literal('whatsapp'), pin });

const threeDays = 72 * 60 * 60 * 1000;

/** Registering and deregistering are counted together. */
function count({ number, clock }: Emulation): void {
	const now = clock.now();
	if (number.registrations.filter((at) => at > now - threeDays).length >= 10) {
		throw new GraphFault(
			133016,
			'The number was registered and deregistered 10 times in 72 hours: wait.',
		);
	}
	number.registrations.push(now);
}

export const register: Handler = (call, emulation) => {
	const { number } = emulation;
	const body = parseWire(registration, call.body ?? {});
	if (number.twoStepPin !== undefined && number.twoStepPin !== body.pin) {
		throw new GraphFault(133005, 'The PIN is not the one set for two-step verification.');
	}
	count(emulation);
	number.twoStepPin = body.pin;
	number.registered = true;
	return success;
};

export const deregister: Handler = (_call, emulation) => {
	count(emulation);
	emulation.number.registered = false;
	return success;
};

export const setTwoStepPin: Handler = (call, { number, business, clock, webhooks }) => {
	number.twoStepPin = parseWire(z.looseObject({ pin }), call.body).pin;
	return {
		...success,
		afterwards: () =>
			webhooks.enqueue(
				'security PIN_CHANGED',
				accountChange(business, clock.now(), 'security', {
					display_phone_number: business.displayPhoneNumber.replace(/\D/g, ''),
					event: 'PIN_CHANGED',
				}),
			),
	};
};

const sync = z.looseObject({
	messaging_product: z.literal('whatsapp'),
	sync_type: z.enum(['smb_app_state_sync', 'history']),
});

/** Each kind once, as Meta has it. Nothing follows: there is no WhatsApp Business app here. */
export const syncBusinessApp: Handler = (call, { number, ids }) => {
	const { sync_type: kind } = parseWire(sync, call.body ?? {});
	if (number.synced.has(kind)) {
		throw new GraphFault(2593107, `A sync of ${kind} was asked for before; each goes once.`);
	}
	number.synced.add(kind);
	return { body: { messaging_product: 'whatsapp', request_id: ids.token() } };
};
