import Fastify, { type FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { sign } from '../../../cloud-api/signature';
import { webhook } from '../../../engine/src/http/webhook/webhook';
import { fuzzed } from './fuzzed';
import { mangled } from './mangled';

const appSecret = 'an app secret';

const change = (value: object, field = 'messages') => ({
	object: 'whatsapp_business_account',
	entry: [{ id: '200', changes: [{ field, value }] }],
});
const metadata = { display_phone_number: '1', phone_number_id: '100' };
const from = { from: '34600000001', timestamp: '1772000000' };

/** Webhooks of the kinds that are read most closely. */
const webhooks: readonly Uint8Array[] = [
	change({
		metadata,
		messages: [{ ...from, id: 'wamid.1', type: 'text', text: { body: 'hé"llo\\' } }],
	}),
	change({
		metadata,
		messages: [
			{
				...from,
				id: 'wamid.2',
				type: 'interactive',
				interactive: { type: 'button_reply', button_reply: { id: 'b', title: 'Yes' } },
			},
		],
	}),
	change({
		metadata,
		statuses: [
			{
				id: 'wamid.3',
				status: 'failed',
				timestamp: '1772000000',
				recipient_id: '34600000001',
				biz_opaque_callback_data: 'v1.e1.0.1',
				errors: [{ code: 131_047, title: 't', error_data: { details: 'd' } }],
			},
		],
	}),
	change({ event: 'APPROVED', message_template_name: 'sale' }, 'message_template_status_update'),
	change({ anything: [1, { of: null }] }, 'never_heard_of'),
].map((payload) => Buffer.from(JSON.stringify(payload)));

interface Post {
	readonly body: Buffer;
	readonly isSigned: boolean;
	readonly type: string;
}

const anyPost: fc.Arbitrary<Post> = fc.record({
	body: fc.oneof(
		{ weight: 6, arbitrary: mangled(fc.constantFrom(...webhooks)) },
		{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((all) => Buffer.from(all)) },
	),
	isSigned: fc.oneof(fc.constant(true), fc.constant(true), fc.boolean()),
	type: fc.constantFrom(
		'application/json',
		'application/json; charset=utf-8',
		'application/json;charset=utf-16',
		'text/plain',
		'application/x-www-form-urlencoded',
	),
});

let server: FastifyInstance | undefined;
let carelessServer: FastifyInstance | undefined;
let stored = 0;

/** A receiver that stores what it accepts nowhere: what is tested is what it lets through. */
function createServer(): FastifyInstance {
	const made = Fastify();
	webhook(made, {
		host: {
			accept(events) {
				stored += events.length;
				return Promise.resolve(events.map(() => 'stored'));
			},
		},
		appSecret,
		verifyToken: 'verify token',
		phoneNumberIds: ['100'],
		now: () => 0,
	});
	return made;
}

/** Reads first and asks afterwards. */
function createCareless(): FastifyInstance {
	const made = Fastify();
	made.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	made.removeContentTypeParser(['application/json', 'text/plain']);
	made.post('/webhook', ({ body }) => {
		const payload = JSON.parse(String(body)) as { entry: { changes: unknown[] }[] };
		return payload.entry.flatMap(({ changes }) => changes).length;
	});
	return made;
}

async function post(to: FastifyInstance, { body, isSigned, type }: Post) {
	const before = stored;
	const { statusCode } = await to.inject({
		method: 'POST',
		url: '/webhook',
		payload: body,
		headers: {
			'content-type': type,
			'x-hub-signature-256': sign(
				isSigned ? body : Buffer.concat([body, body, Buffer.of(1)]),
				appSecret,
			),
		},
	});
	return { statusCode, stored: stored - before };
}

/** Whatever is posted has an answer that says what was wrong with it, and only what is signed is stored. */
export const webhookFuzz = fuzzed({
	name: 'whatever is posted to the webhook is answered 200, 400, 401 or 415, and stored only if it is signed',
	share: 0.5,
	any: anyPost,
	real: (input) => post((server ??= createServer()), input),
	spoilt: (input) => post((carelessServer ??= createCareless()), input),
	fault({ isSigned, type }, outcome) {
		const { statusCode, stored: kept } = outcome as Awaited<ReturnType<typeof post>>;
		const isJson = type.startsWith('application/json');
		const allowed = !isJson ? [415] : isSigned ? [200, 400] : [401];
		if (!allowed.includes(statusCode)) return `${statusCode} instead of ${allowed.join(' or ')}`;
		return kept > 0 && statusCode !== 200
			? `${kept} events were stored beside ${statusCode}`
			: null;
	},
});
