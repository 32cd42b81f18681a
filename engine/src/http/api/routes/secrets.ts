import { randomBytes } from 'node:crypto';
import { secretBoxOf } from '../../../secrets/secretBoxOf';
import { route } from '../route';
import { resealed } from '../schemas/resealed';

const rotateSecrets = route({
	id: 'rotateSecrets',
	method: 'POST',
	path: '/secrets/rotate',
	tag: 'Access',
	least: 'owner',
	summary: 'Seal the stored secrets under the current key',
	description:
		'After WAYFARE_SECRETS_KEY was changed, with the key of before in WAYFARE_SECRETS_OLD_KEYS. When it is done, and nothing is lost, the old key is of no more use.',
	success: { status: 200, schema: resealed, description: 'Sealed anew, in one transaction' },
	errors: ['api.busy'],
	handle({ parts: { host, config } }) {
		const box = secretBoxOf(config);
		return host.sealed.reseal((sealed, place) => {
			const secret = box.open(sealed, place);
			if (secret === null || box.isCurrent(sealed)) return secret === null ? null : sealed;
			return box.seal(secret, place, randomBytes(12));
		});
	},
});

export const secrets = [rotateSecrets];
