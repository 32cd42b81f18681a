import { z } from 'zod';
import type { TemplateGroup } from '../../../templates/TemplateGroups';
import { graphTime, templateNode, templateUnasked } from '../../../templates/templateNode';
import type { Emulation } from '../../../world/Emulation';
import type { GraphCall, Handler } from '../../GraphCall';
import { GraphFault, unknownObject } from '../../GraphFault';
import { pageOf } from '../../pageOf';
import { selectFields } from '../../selectFields';
import { parseWire } from '../../wire/parseWire';

const ids = z.array(z.coerce.string());

const newGroup = z.looseObject({
	name: z.string().min(1).max(256),
	description: z.string().max(512).default(''),
	whatsapp_business_templates: ids.min(1),
});

const groupChange = z.looseObject({
	name: z.string().min(1).max(256).optional(),
	description: z.string().max(512).optional(),
	add_templates: ids.default([]),
	remove_templates: ids.default([]),
});

const unasked = [
	'name',
	'description',
	'creation_time',
	'update_time',
	'whatsapp_business_account',
	'whatsapp_business_templates',
	'id',
];

const node = (group: TemplateGroup, { business, templates }: Emulation) => ({
	name: group.name,
	description: group.description,
	creation_time: graphTime(group.createdAt),
	update_time: graphTime(group.updatedAt),
	whatsapp_business_account: { id: business.wabaId, name: business.verifiedName },
	whatsapp_business_templates: {
		data: group.templateIds.flatMap((id) => {
			const template = templates.byId(id);
			return template === undefined
				? []
				: [selectFields(templateNode(template, business.wabaId), undefined, templateUnasked)];
		}),
	},
	id: group.id,
});

function groupOf({ params }: GraphCall, { templates }: Emulation): TemplateGroup {
	const id = params['templateGroupId'] ?? '';
	const group = templates.groups.get(id);
	if (group === undefined) throw unknownObject('get', id);
	return group;
}

function requireName(name: string, { templates }: Emulation, except?: string): void {
	if (templates.groups.all().some((one) => one.name === name && one.id !== except)) {
		throw new GraphFault(100, `There is already a template group named ${name}.`);
	}
}

function requireFree(wanted: readonly string[], { templates }: Emulation, own?: string): void {
	for (const id of wanted) {
		if (templates.byId(id) === undefined) throw unknownObject('post', id);
		const group = templates.groups.of(id);
		if (group !== undefined && group.id !== own) {
			throw new GraphFault(100, `Template ${id} is in the group ${group.name} already.`);
		}
	}
}

export const listGroups: Handler = (call, emulation) => {
	const page = pageOf(call, emulation.templates.groups.all(), ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map((group) =>
				selectFields(node(group, emulation), call.query['fields'], unasked),
			),
		},
	};
};

export const createGroup: Handler = (call, emulation) => {
	const body = parseWire(newGroup, call.body ?? {});
	requireName(body.name, emulation);
	requireFree(body.whatsapp_business_templates, emulation);
	const now = emulation.clock.now();
	const { id } = emulation.templates.groups.put({
		id: emulation.ids.object(),
		name: body.name,
		description: body.description,
		templateIds: [...new Set(body.whatsapp_business_templates)],
		createdAt: now,
		updatedAt: now,
	});
	return { body: { id } };
};

export const getGroup: Handler = (call, emulation) => ({
	body: selectFields(node(groupOf(call, emulation), emulation), call.query['fields'], unasked),
});

export const updateGroup: Handler = (call, emulation) => {
	const group = groupOf(call, emulation);
	const body = parseWire(groupChange, call.body ?? {});
	if (body.name !== undefined) requireName(body.name, emulation, group.id);
	requireFree(body.add_templates, emulation, group.id);
	emulation.templates.groups.put({
		...group,
		name: body.name ?? group.name,
		description: body.description ?? group.description,
		templateIds: [...new Set([...group.templateIds, ...body.add_templates])].filter(
			(id) => !body.remove_templates.includes(id),
		),
		updatedAt: emulation.clock.now(),
	});
	return { body: { success: true } };
};

export const deleteGroup: Handler = (call, emulation) => {
	emulation.templates.groups.remove(groupOf(call, emulation).id);
	return { body: { success: true } };
};
