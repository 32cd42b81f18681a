import { z } from 'zod';
import { systemUser, type PreverifiedNumber } from '../../portfolio/Portfolio';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall, Handler } from '../GraphCall';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';
import { accountNode } from './accountNode';
import { requestCode, verifyCode } from './registration';

export const get: Handler = (call, { business }) => ({
	body: selectFields(
		{
			id: business.businessId,
			name: business.verifiedName,
			timezone_id: 1,
			verification_status: 'verified',
			created_time: '2026-01-01T00:00:00+0000',
		},
		call.query['fields'],
		['name'],
	),
});

/** The one account of the emulator, as an entry of a listing. */
const ownAccount = (call: GraphCall, emulation: Emulation) => {
	const { find = '' } = call.query;
	const node = selectFields(accountNode(emulation), call.query['fields'], [
		'name',
		'currency',
		'timezone_id',
		'message_template_namespace',
	]);
	const found = find === '' || find === emulation.business.wabaId ? [node] : [];
	return pageOf(call, found, ({ id }) => String(id));
};

export const listOwnedAccounts: Handler = (call, emulation) => ({
	body: ownAccount(call, emulation),
});

export const listAssignedAccounts: Handler = (call, emulation) => ({
	body: ownAccount(call, emulation),
});

/** No client shares an account with this business. */
export const listClientAccounts: Handler = (call) => ({ body: pageOf(call, [], String) });

export const listSystemUsers: Handler = (call) => {
	const node = { id: systemUser.id, name: systemUser.name, role: 'ADMIN' };
	const user = selectFields(node, call.query['fields'], ['name', 'role']);
	return { body: pageOf(call, [user], ({ id }) => String(id)) };
};

export const listCreditLines: Handler = (_call, { business }) => ({
	body: { data: [{ id: '1972385232742146', legal_entity_name: business.verifiedName }] },
});

/** There is nobody to ask; the request is accepted all the same. */
export const onboardToMarketingMessages: Handler = (_call, { ids }) => ({
	body: { request_id: ids.object() },
});

const newNumber = z.looseObject({
	phone_number: z.string().regex(/^\+?\d{7,15}$/, 'must be a phone number'),
});

export const addPreverifiedNumber: Handler = (call, { portfolio }) => ({
	body: { id: portfolio.addNumber(parseWire(newNumber, call.body).phone_number).id },
});

const numberNode = ({
	id,
	displayPhoneNumber,
	countryPrefix,
	verification,
}: PreverifiedNumber) => ({
	id,
	display_phone_number: displayPhoneNumber,
	country_prefix: countryPrefix,
	verification_status: verification,
	availability_status: 'AVAILABLE',
	is_input_id_valid: true,
});

export const listPreverifiedNumbers: Handler = (call, { portfolio }) => {
	const { verification_status: verification = '', availability_status: availability = '' } =
		call.query;
	const found = [...portfolio.numbers.values()]
		.map(numberNode)
		.filter((one) => verification === '' || one.verification_status === verification)
		.filter((one) => availability === '' || one.availability_status === availability);
	return { body: pageOf(call, found, ({ id }) => id) };
};

/** Resolved before the handler: the number exists. */
const numberIn = (call: GraphCall, { portfolio }: Emulation): PreverifiedNumber | undefined =>
	portfolio.numbers.get(call.params['preverifiedNumberId'] ?? '');

export const getPreverifiedNumber: Handler = (call, emulation) => {
	const number = numberIn(call, emulation);
	return { body: number === undefined ? {} : numberNode(number) };
};

export const deletePreverifiedNumber: Handler = (call, { portfolio }) => {
	portfolio.numbers.delete(call.params['preverifiedNumberId'] ?? '');
	return { body: { success: true } };
};

export const listPreverifiedPartners: Handler = (call) => ({ body: pageOf(call, [], String) });

export const requestPreverifiedCode: Handler = requestCode;

export const verifyPreverifiedCode: Handler = async (call, emulation) => {
	const answer = await verifyCode(call, emulation);
	const number = numberIn(call, emulation);
	if (number === undefined) return answer;
	emulation.portfolio.numbers.set(number.id, { ...number, verification: 'VERIFIED' });
	return { body: { success: true, id: number.id } };
};
