import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { route } from '../route';
import { contactAddress } from '../schemas/contactAddress';
import { deliverySecret, deliveryUrl } from '../schemas/delivery';
import { openWait } from './openWait';
import { laneOf } from './laneOf';

const seconds = (what: string) =>
	z
		.number()
		.int()
		.min(1)
		.max(366 * 86_400)
		.describe(what);
const words = (longest: number, what: string) =>
	z.string().trim().max(longest).nullable().default(null).describe(what);

const openEscalation = route({
	id: 'openEscalation',
	least: 'editor',
	method: 'POST',
	path: '/escalations',
	tag: 'Escalations',
	summary: 'Ask for a person',
	description:
		'What Escalate to Human does in n8n: nothing automatic is sent until it is resolved or runs out of time. With `resumeUrl`, the runner POSTs there how it ended, once: `{wait, kind: "escalation", outcome: "resolved" | "timedOut", escalation}`.',
	body: z.strictObject({
		...contactAddress,
		team: words(100, 'Whose list it appears in'),
		assignee: words(100, 'Whom it is for; null: anyone of the team'),
		note: words(2000, 'What the person should know'),
		takeWithinSeconds: seconds('How long someone has to take it').default(900),
		handBackSeconds: seconds('How long it may then lie still before it is handed back').default(
			86_400,
		),
		resumeUrl: deliveryUrl.exactOptional(),
		secret: deliverySecret.exactOptional(),
	}),
	success: {
		status: 201,
		schema: z.object({ id: z.string().describe('The escalation’s id') }),
		description: 'Stored; decided right after',
	},
	errors: ['contact.unknown', 'event.number-missing', 'egress.refused', 'api.busy'],
	async handle({ body, parts }) {
		const id = `x${randomUUID()}`;
		const { team, assignee, note, takeWithinSeconds, handBackSeconds } = body;
		const [slaMs, handBackMs] = [takeWithinSeconds * 1000, handBackSeconds * 1000];
		const asked = { team, assignee, note, slaMs, handBackMs };
		const request = { kind: 'escalate', escalationId: id, waitId: id, ...asked } as const;
		if (body.resumeUrl === undefined) {
			const lane = laneOf(body, parts);
			await parts.host.accept([{ key: `wait:${id}`, lane, body: { kind: 'request', request } }]);
			return { id };
		}
		// How long an agent will stay with it nobody knows; the answer is tried for as long as this.
		const until = parts.clock.now() + slaMs + 30 * 86_400_000 + handBackMs;
		const { resumeUrl: url, secret } = body;
		await openWait({ id, url, secret, until }, body, request, parts);
		return { id };
	},
});

export const escalationRequests = [openEscalation];
