import { subjectsOf } from '../../core/policy/keptBrake';
import { pass, type Gate } from './gate';

/** What failed before for a reason that only a person or Meta removes is not tried on the next contact. */
export const brake: Gate = {
	name: 'brake',
	check({ effect, message, category, claim }) {
		if (claim.brakes.length === 0) return pass;
		const { journeyId, brakes, contact } = claim;
		const number = contact.phoneNumberId;
		const ids = subjectsOf({ message, category, node: effect.node, journeyId, number }).map(
			({ id }) => id,
		);
		const on = brakes.find(({ id }) => ids.includes(id));
		return on === undefined
			? pass
			: { kind: 'brake', brakeId: on.id, reason: `${on.reach} ${on.name}: ${on.reason}` };
	},
};
