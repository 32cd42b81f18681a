import { z } from 'zod';
import type { Signup } from '../../number/AutomationState';
import type { Emulation } from '../../world/Emulation';
import type { Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';

const secure = z.url({ protocol: /^https$/ });

const texts = z.looseObject({
	signup_message: z.string().min(1).max(300).optional(),
	confirmation_message: z.string().min(1).max(300).optional(),
	website_url: secure.optional(),
	promo_code: z
		.string()
		.regex(/^[a-z0-9]{1,50}$/i)
		.optional(),
	display_name: z.string().min(1).max(256).optional(),
});

const creation = texts.extend({
	signup_message: z.string().min(1).max(300),
	confirmation_message: z.string().min(1).max(300),
	privacy_policy_url: secure,
	policy: z.looseObject({ tos: z.url(), accepted: z.literal(true) }).optional(),
});

export const createSignup: Handler = (call, { automation, ids }) => {
	const { policy, ...signup } = parseWire(creation, call.body ?? {});
	if (policy === undefined && !automation.signupTerms) {
		throw new GraphFault(2494164, 'The first signup must accept the terms of service in policy.');
	}
	if (signup.confirmation_message.includes('{{promo_code}}') && signup.promo_code === undefined) {
		throw new GraphFault(
			100,
			'Param promo_code is needed: confirmation_message holds {{promo_code}}.',
		);
	}
	automation.signupTerms = true;
	const id = ids.object();
	automation.signups.set(id, { ...signup, id, status: 'ACTIVE' });
	return { body: { id } };
};

const shown = (signup: Signup, fields: string | undefined) =>
	selectFields(signup, fields, Object.keys(signup));

export const listSignups: Handler = (call, { automation }) => {
	const { data, ...page } = pageOf(call, [...automation.signups.values()], ({ id }) => id);
	return { body: { data: data.map((one) => shown(one, call.query['fields'])), ...page } };
};

/** The route has made sure that there is one. */
function wanted(id: string | undefined, { automation }: Emulation): Signup {
	const signup = automation.signups.get(id ?? '');
	if (signup === undefined) throw new GraphFault(100, `There is no signup ${id ?? ''}.`);
	return signup;
}

export const getSignup: Handler = (call, emulation) => ({
	body: shown(wanted(call.params['signupId'], emulation), call.query['fields']),
});

const change = texts.extend({ status: z.enum(['ACTIVE', 'DISABLED']).optional() });

export const updateSignup: Handler = (call, emulation) => {
	const known = wanted(call.params['signupId'], emulation);
	if (Object.hasOwn(Object(call.body), 'privacy_policy_url')) {
		throw new GraphFault(100, 'Param privacy_policy_url cannot be changed.');
	}
	const { status = known.status, ...members } = parseWire(change, call.body ?? {});
	emulation.automation.signups.set(known.id, { ...known, ...members, status });
	return { body: { success: true } };
};
