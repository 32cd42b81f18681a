import { z } from 'zod';
import { route } from '../route';
import { auditEntry } from '../schemas/audit';
import { pageOf, paging } from '../schemas/paging';
import { isoTime } from '../views/isoTime';
import { pageView } from '../views/pageView';

const listAudit = route({
	id: 'listAudit',
	method: 'GET',
	path: '/audit',
	tag: 'Access',
	least: 'admin',
	summary: 'Who did what when',
	description:
		'Every change through the API, every export, and every request a role was too small for. Reading is not in it, nor are events, goals and waits.',
	query: z.strictObject({
		...paging,
		who: z.string().min(1).max(200).exactOptional().describe('Id of a token'),
		action: z.string().min(1).max(200).exactOptional().describe('Id of an operation'),
	}),
	success: { status: 200, schema: pageOf(auditEntry), description: 'Newest first' },
	errors: [],
	handle: ({ query, parts: { host } }) =>
		pageView(host.audit.list(query), ({ at, seq: _seq, ...entry }) => ({
			at: isoTime(at),
			...entry,
		})),
});

export const audit = [listAudit];
