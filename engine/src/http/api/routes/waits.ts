import { randomUUID } from 'node:crypto';
import { WayfareError } from '../../../errors/WayfareError';
import type { OutsideWait } from '../../../core/outsideWait';
import type { WaitRecord } from '../../../host/forwards';
import type { RunnerParts } from '../../../runner/runner';
import { route } from '../route';
import { byId } from '../schemas/primitives';
import { newWait, wait } from '../schemas/wait';
import { waitView } from '../views/waitView';
import { openWait } from './openWait';
import type { z } from 'zod';

const openWaitRoute = route({
	id: 'openWait',
	least: 'editor',
	audited: false,
	method: 'POST',
	path: '/waits',
	tag: 'Waits',
	summary: 'Wait for a reply or an event',
	description:
		'What Wait for Reply and Wait for Event do in n8n. The runner POSTs the first answer to `resumeUrl`, once, as `{wait, kind, output, message}` or `{wait, kind, output, event, key, data}`; `output` is the index of the answer or event, and one more than the last for any other message. Waits are asked after opt-out words and after a person who has the conversation, as runs are, and a message they take starts nothing else.',
	body: newWait,
	success: { status: 201, schema: wait, description: 'From here on nothing is missed' },
	errors: ['contact.unknown', 'event.number-missing', 'egress.refused', 'api.busy'],
	async handle({ body, parts }) {
		const id = `w${randomUUID()}`;
		const until = Date.parse(body.until);
		const now = parts.clock.now();
		if (until <= now) throw new WayfareError('api.invalid', '`body.until` has passed');
		const waiting = outsideWait(body, id, until, now);
		const { resumeUrl: url, secret } = body;
		await openWait({ id, url, secret, until }, body, { kind: 'wait', wait: waiting }, parts);
		return waitView(known(id, parts));
	},
});

const outsideWait = (
	body: z.output<typeof newWait>,
	id: string,
	until: number,
	openedAt: number,
): OutsideWait =>
	body.kind === 'reply'
		? { id, openedAt, until, kind: 'reply', answers: body.answers, takeOther: body.takeOther }
		: { id, openedAt, until, kind: 'event', events: body.events };

const getWait = route({
	id: 'getWait',
	least: 'editor',
	method: 'GET',
	path: '/waits/{id}',
	tag: 'Waits',
	summary: 'What became of a wait',
	params: byId,
	success: { status: 200, schema: wait, description: 'The wait' },
	errors: ['wait.unknown'],
	handle: ({ params, parts }) => waitView(known(params.id, parts)),
});

function known(id: string, { host }: RunnerParts): WaitRecord {
	const record = host.waits.get(id);
	if (record === null) throw new WayfareError('wait.unknown', `There is no wait “${id}”`);
	return record;
}

export const waits = [openWaitRoute, getWait];
