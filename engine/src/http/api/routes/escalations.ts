import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AgentAction } from '../../../core/laneEvent';
import { WayfareError } from '../../../errors/WayfareError';
import type { EscalationRecord } from '../../../host/records';
import type { RunnerParts } from '../../../runner/runner';
import { route } from '../route';
import { agentName, escalation, escalationStatus } from '../schemas/escalation';
import { pageOf, paging } from '../schemas/paging';
import { accepted, byId, callerId } from '../schemas/primitives';
import { escalationView } from '../views/escalationView';
import { pageView } from '../views/pageView';

const listEscalations = route({
	id: 'listEscalations',
	least: 'viewer',
	method: 'GET',
	path: '/escalations',
	tag: 'Escalations',
	summary: 'List escalations',
	query: z.strictObject({ ...paging, status: escalationStatus.exactOptional() }),
	success: { status: 200, schema: pageOf(escalation), description: 'Newest first' },
	errors: [],
	handle: ({ query, parts: { host } }) => pageView(host.records.escalations(query), escalationView),
});

const getEscalation = route({
	id: 'getEscalation',
	least: 'viewer',
	method: 'GET',
	path: '/escalations/{id}',
	tag: 'Escalations',
	summary: 'Get an escalation',
	params: byId,
	success: { status: 200, schema: escalation, description: 'The escalation' },
	errors: ['escalation.unknown'],
	handle: ({ params, parts }) => escalationView(known(params.id, parts)),
});

const acting = { params: byId, tag: 'Escalations', method: 'POST' } as const;
const act = { agent: agentName, id: callerId.exactOptional() };
const done = { status: 202, schema: accepted, description: 'Stored; decided right after' } as const;

const takeEscalation = route({
	...acting,
	id: 'takeEscalation',
	least: 'agent',
	path: '/escalations/{id}/take',
	summary: 'Take the conversation',
	description: 'From here on the agent answers. Nothing automatic is sent until it is resolved.',
	body: z.strictObject(act),
	success: done,
	errors: ['escalation.unknown', 'escalation.closed', 'escalation.taken', 'api.busy'],
	handle({ params, body, parts }) {
		const record = open(params.id, parts);
		if (record.agent !== null && record.status === 'taken' && record.agent !== body.agent) {
			throw new WayfareError('escalation.taken', `${record.agent} has taken it`);
		}
		return tell(record, { kind: 'take', agent: body.agent }, body.id, parts);
	},
});

const replyToEscalation = route({
	...acting,
	id: 'replyToEscalation',
	least: 'agent',
	path: '/escalations/{id}/reply',
	summary: 'Write to the customer',
	body: z.strictObject({
		...act,
		text: z.string().trim().min(1).max(4096).describe('What the customer reads'),
	}),
	success: done,
	errors: ['escalation.unknown', 'escalation.closed', 'api.busy'],
	handle: ({ params, body, parts }) =>
		tell(
			open(params.id, parts),
			{ kind: 'reply', agent: body.agent, text: body.text },
			body.id,
			parts,
		),
});

const resolveEscalation = route({
	...acting,
	id: 'resolveEscalation',
	least: 'agent',
	path: '/escalations/{id}/resolve',
	summary: 'Hand the conversation back',
	description: 'The journeys answer again; the run that escalated goes on at Resolved.',
	body: z.strictObject({
		...act,
		note: z.string().max(2000).nullable().default(null).describe('For the journey and the record'),
	}),
	success: done,
	errors: ['escalation.unknown', 'escalation.closed', 'api.busy'],
	handle: ({ params, body, parts }) =>
		tell(
			open(params.id, parts),
			{ kind: 'resolve', agent: body.agent, note: body.note },
			body.id,
			parts,
		),
});

function known(id: string, { host }: RunnerParts): EscalationRecord {
	const record = host.records.escalation(id);
	if (record === null)
		throw new WayfareError('escalation.unknown', `There is no escalation “${id}”`);
	return record;
}

function open(id: string, parts: RunnerParts): EscalationRecord {
	const record = known(id, parts);
	if (record.status === 'resolved' || record.status === 'expired') {
		throw new WayfareError('escalation.closed', `The escalation is ${record.status}`);
	}
	return record;
}

async function tell(
	record: EscalationRecord,
	action: AgentAction,
	given: string | undefined,
	{ host }: RunnerParts,
) {
	const id = given ?? randomUUID();
	const [acceptance = 'stored'] = await host.accept([
		{
			key: `agent:${record.id}:${id}`,
			lane: { kind: 'contact', contactId: record.contactId },
			body: { kind: 'agent', action, escalationId: record.id },
		},
	]);
	return { id, accepted: acceptance };
}

export const escalations = [
	listEscalations,
	getEscalation,
	takeEscalation,
	replyToEscalation,
	resolveEscalation,
];
