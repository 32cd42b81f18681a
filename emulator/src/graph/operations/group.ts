import { createHash } from 'node:crypto';
import { z } from 'zod';
import { memberOnWire } from '../../groups/Group';
import { tellOfGroup } from '../../groups/groupChanges';
import { GraphFault } from '../GraphFault';
import type { Handler } from '../GraphCall';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';
import { upTo } from '../wire/shapes';
import { accepted, groupIn } from './groupIn';

export * from './groupMembers';

const product = z.literal('whatsapp');
const creation = z.strictObject({
	messaging_product: product,
	subject: upTo(128),
	description: z.string().max(2048, 'must be at most 2048 characters long').optional(),
	join_approval_mode: z.enum(['auto_approve', 'approval_required']).optional(),
});

export const create: Handler = (call, emulation) => {
	const body = parseWire(creation, call.body);
	const { groups, ids, clock } = emulation;
	const group = groups.create(
		{
			subject: body.subject,
			description: body.description ?? '',
			joinApproval: body.join_approval_mode ?? 'auto_approve',
		},
		clock.now(),
	);
	const requestId = ids.token();
	return {
		body: accepted(requestId),
		afterwards: () =>
			tellOfGroup(emulation, 'lifecycle', group.id, {
				type: 'group_create',
				request_id: requestId,
				subject: group.subject,
				...(group.description === '' ? {} : { description: group.description }),
				invite_link: group.inviteLink ?? '',
				join_approval_mode: group.joinApproval,
			}),
	};
};

export const list: Handler = (call, { groups }) => {
	const { data, paging } = pageOf(call, groups.all(), ({ id }) => id);
	return {
		body: {
			data: {
				groups: data.map(({ id, subject, createdAt }) => ({
					id,
					subject,
					created_at: String(Math.floor(createdAt / 1000)),
				})),
			},
			...(paging === undefined ? {} : { paging }),
		},
	};
};

export const get: Handler = (call, emulation) => {
	const group = groupIn(call, emulation);
	return {
		body: {
			messaging_product: 'whatsapp',
			...selectFields(
				{
					id: group.id,
					subject: group.subject,
					description: group.description,
					join_approval_mode: group.joinApproval,
					suspended: group.suspended,
					creation_timestamp: Math.floor(group.createdAt / 1000),
					participants: group.participants.map(memberOnWire),
					total_participant_count: group.participants.length,
				},
				call.query['fields'],
				[],
			),
		},
	};
};

const change = z.strictObject({
	messaging_product: product,
	subject: upTo(128).optional(),
	description: z.string().max(2048, 'must be at most 2048 characters long').optional(),
});

export const update: Handler = (call, emulation) => {
	const { id } = groupIn(call, emulation);
	const { subject, description } = parseWire(change, call.body);
	emulation.groups.change(id, {
		...(subject === undefined ? {} : { subject }),
		...(description === undefined ? {} : { description }),
	});
	const requestId = emulation.ids.token();
	const told = (text: string) => ({ text, update_successful: true });
	return {
		body: accepted(requestId),
		afterwards: () =>
			tellOfGroup(emulation, 'settings', id, {
				type: 'group_settings_update',
				request_id: requestId,
				...(subject === undefined ? {} : { group_subject: told(subject) }),
				...(description === undefined ? {} : { group_description: told(description) }),
			}),
	};
};

const pictureMax = 5 * 1024 * 1024;

export const setPicture: Handler = (call, emulation) => {
	const { id } = groupIn(call, emulation);
	const { file } = call;
	if (file === undefined) throw new GraphFault(131008, 'Parameter "file" is required.');
	if (file.mimeType !== 'image/jpeg' || file.data.length > pictureMax) {
		throw new GraphFault(131009, 'Param file must be a JPEG of at most 5 MB.');
	}
	const requestId = emulation.ids.token();
	const sha256 = createHash('sha256').update(file.data).digest('base64');
	return {
		body: accepted(requestId),
		afterwards: () =>
			tellOfGroup(emulation, 'settings', id, {
				type: 'group_settings_update',
				request_id: requestId,
				profile_picture: { mime_type: file.mimeType, sha256, update_successful: true },
			}),
	};
};

const remove: Handler = (call, emulation) => {
	const { id } = groupIn(call, emulation);
	emulation.groups.delete(id);
	const requestId = emulation.ids.token();
	return {
		body: { success: true, ...accepted(requestId) },
		afterwards: () =>
			tellOfGroup(emulation, 'lifecycle', id, { type: 'group_delete', request_id: requestId }),
	};
};

export { remove as delete };
