import { isRestricted } from '../account/requireAccount';
import { mayReach } from '../reach/reachPerson';
import type { Emulation } from '../world/Emulation';

type Ability = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

interface Trouble {
	readonly ability: Exclude<Ability, 'AVAILABLE'>;
	readonly error: {
		readonly error_code: number;
		readonly error_description: string;
		readonly possible_solution: string;
	};
}

const trouble = (
	ability: Trouble['ability'],
	code: number,
	description: string,
	solution: string,
): Trouble => ({
	ability,
	error: { error_code: code, error_description: description, possible_solution: solution },
});

function ofNumber(emulation: Emulation): readonly Trouble[] {
	const { registered, quality, spamLimited, restsUntil } = emulation.number;
	return [
		...(registered
			? []
			: [
					trouble(
						'BLOCKED',
						133010,
						'The phone number is not registered.',
						'Register it with its PIN.',
					),
				]),
		...(restsUntil > emulation.clock.now()
			? [trouble('BLOCKED', 131057, 'The number is being upgraded.', 'Wait a minute.')]
			: []),
		...(spamLimited || quality === 'RED'
			? [
					trouble(
						'LIMITED',
						131048,
						'People block or report the messages of this number.',
						'Send what people asked for; complaints count for seven days.',
					),
				]
			: []),
	];
}

function ofAccount(emulation: Emulation): readonly Trouble[] {
	const { account } = emulation;
	const restricted =
		isRestricted(emulation, 'RESTRICTED_BIZ_INITIATED_MESSAGING') ||
		isRestricted(emulation, 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING');
	return [
		...(account.locked
			? [trouble('BLOCKED', 141014, 'The account is banned.', 'Appeal in Business Support Home.')]
			: []),
		...(restricted
			? [
					trouble(
						'LIMITED',
						368,
						'The account is restricted for violating a policy.',
						'Wait until the restriction ends, or appeal.',
					),
				]
			: []),
		...(account.paymentTrouble
			? [
					trouble(
						'LIMITED',
						141006,
						'The account cannot be charged, so nothing that costs goes out.',
						'Add a payment method to the account.',
					),
				]
			: []),
	];
}

const ofPortfolio = (emulation: Emulation): readonly Trouble[] =>
	mayReach(emulation, undefined)
		? []
		: [
				trouble(
					'LIMITED',
					131048,
					'The messaging limit of these 24 hours is used up.',
					'Wait, or raise the limit.',
				),
			];

const worst = (troubles: readonly Trouble[]): Ability => {
	if (troubles.some(({ ability }) => ability === 'BLOCKED')) return 'BLOCKED';
	return troubles.length === 0 ? 'AVAILABLE' : 'LIMITED';
};

/**
 * What Graph says of a number's chances to send, with everything above it that could stop it.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status
 */
export function healthOf(emulation: Emulation): object {
	const { business } = emulation;
	const entities = [
		{ type: 'PHONE_NUMBER', id: business.phoneNumberId, troubles: ofNumber(emulation) },
		{ type: 'WABA', id: business.wabaId, troubles: ofAccount(emulation) },
		{ type: 'BUSINESS', id: business.businessId, troubles: ofPortfolio(emulation) },
		{ type: 'APP', id: business.appId, troubles: [] },
	];
	return {
		can_send_message: worst(entities.flatMap(({ troubles }) => troubles)),
		entities: entities.map(({ type, id, troubles }) => ({
			entity_type: type,
			id,
			can_send_message: worst(troubles),
			...(troubles.length === 0 ? {} : { errors: troubles.map(({ error }) => error) }),
		})),
	};
}
