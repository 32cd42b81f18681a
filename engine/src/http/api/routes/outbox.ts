import { z } from 'zod';
import { route } from '../route';
import { outboxRow, outboxStatus } from '../schemas/outbox';
import { pageOf, paging } from '../schemas/paging';
import { outboxView } from '../views/outboxView';
import { pageView } from '../views/pageView';

const listOutbox = route({
	id: 'listOutbox',
	least: 'viewer',
	method: 'GET',
	path: '/outbox',
	tag: 'Outbox',
	summary: 'Why a message was sent, or was not',
	description: 'Everything journeys and agents wanted sent, where it is and why.',
	query: z.strictObject({
		...paging,
		status: outboxStatus.exactOptional(),
		contactId: z.string().exactOptional(),
	}),
	success: { status: 200, schema: pageOf(outboxRow), description: 'Newest first' },
	errors: [],
	handle: ({ query, parts: { host } }) => pageView(host.records.outbox(query), outboxView),
});

export const outbox = [listOutbox];
