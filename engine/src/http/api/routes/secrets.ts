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
	async handle({ parts: { host, config } }) {
		const box = secretBoxOf(config);
		const opened = host.sealed
			.list()
			.map((stored) => ({ ...stored, secret: box.open(stored.sealed, stored.place) }));
		const changes = opened.flatMap(({ secret, ...stored }) =>
			secret === null || box.isCurrent(stored.sealed)
				? []
				: [{ ...stored, anew: box.seal(secret, stored.place, randomBytes(12)) }],
		);
		await host.sealed.replace(changes);
		const lost = opened.filter(({ secret }) => secret === null).length;
		return { resealed: changes.length, lost };
	},
});

export const secrets = [rotateSecrets];
