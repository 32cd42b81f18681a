import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { roles } from '../../../access/role';
import { TokenBook, type TokenEntry } from '../../../access/TokenBook';
import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { byId, instant } from '../schemas/primitives';
import { isoTime, isoTimeOrNull } from '../views/isoTime';

const about = { tag: 'Access', least: 'owner' } as const;

const token = z
	.object({
		id: z.string(),
		name: z.string(),
		role: z.enum(roles),
		createdAt: instant,
		revokedAt: instant.nullable(),
	})
	.meta({ id: 'Token' });

const view = ({ id, name, role, createdAt, revokedAt }: TokenEntry) => ({
	id,
	name,
	role,
	createdAt: isoTime(createdAt),
	revokedAt: isoTimeOrNull(revokedAt),
});

const listTokens = route({
	...about,
	id: 'listTokens',
	method: 'GET',
	path: '/tokens',
	summary: 'List tokens',
	success: {
		status: 200,
		schema: z.object({ items: z.array(token) }),
		description: 'Oldest first, revoked ones too; the owner’s own is not among them',
	},
	errors: [],
	handle: ({ parts: { config } }) => ({
		items: new TokenBook(config.dataFolder).list().map(view),
	}),
});

const createToken = route({
	...about,
	id: 'createToken',
	method: 'POST',
	path: '/tokens',
	summary: 'Make a token for a person or a program',
	body: z.strictObject({
		name: z.string().trim().min(1).max(100).describe('Who or what uses it'),
		role: z.enum(roles),
	}),
	success: {
		status: 201,
		schema: token.extend({ token: z.string().describe('Shown this once') }),
		description: 'Made; only its hash is kept',
	},
	errors: [],
	handle({ body, parts: { config, clock } }) {
		const made = new TokenBook(config.dataFolder).create(body, randomBytes(32), clock.now());
		return { ...view(made.entry), token: made.token };
	},
});

const revokeToken = route({
	...about,
	id: 'revokeToken',
	method: 'DELETE',
	path: '/tokens/{id}',
	summary: 'End a token at once',
	params: byId,
	success: { status: 200, schema: token, description: 'It lets nobody in any more' },
	errors: ['token.unknown'],
	handle({ params, parts: { config, clock } }) {
		const revoked = new TokenBook(config.dataFolder).revoke(params.id, clock.now());
		if (revoked === null)
			throw new WayfareError('token.unknown', `There is no token “${params.id}”`);
		return view(revoked);
	},
});

export const tokens = [listTokens, createToken, revokeToken];
