import { z } from 'zod';
import type { Flow } from '../../flows/Flow';
import { flowNode, unaskedOfFlow } from '../../flows/flowNode';
import { moveFlow, requirePublishable } from '../../flows/flowLifecycle';
import { validationErrors } from '../../flows/validationErrors';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { jsonList } from '../wire/jsonList';
import { parseWire } from '../wire/parseWire';
import { httpUrl } from '../wire/shapes';

export { getEncryptionKey, setEncryptionKey } from './encryptionKey';

const success: GraphAnswer = { body: { success: true } };
const categories = jsonList(
	z.enum([
		'SIGN_UP',
		'SIGN_IN',
		'APPOINTMENT_BOOKING',
		'LEAD_GENERATION',
		'CONTACT_US',
		'CUSTOMER_SUPPORT',
		'SURVEY',
		'OTHER',
	]),
);

export const list: Handler = (call, emulation) => {
	const page = pageOf(call, emulation.flows.all(), ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map((flow) =>
				selectFields(flowNode(emulation, flow), call.query['fields'], unaskedOfFlow),
			),
		},
	};
};

const newFlow = z.looseObject({
	name: z.string().min(1),
	categories: categories.refine((list) => list.length > 0, 'must have at least one entry'),
	clone_flow_id: z.string().min(1).optional(),
	endpoint_uri: httpUrl.optional(),
	flow_json: z.string().optional(),
	publish: z.stringbool().or(z.boolean()).optional(),
});

export const create: Handler = (call, emulation) => {
	const { flows, clock } = emulation;
	const body = parseWire(newFlow, call.body ?? {});
	requireFreeName(emulation, body.name);
	const original = body.clone_flow_id === undefined ? undefined : flows.get(body.clone_flow_id);
	if (body.clone_flow_id !== undefined && original === undefined) {
		throw new GraphFault(100, `Param clone_flow_id: no flow ${body.clone_flow_id}`);
	}
	const draftJson = body.flow_json ?? original?.draftJson;
	const made = flows.create(body.name, body.categories, clock.now());
	const endpointUri = body.endpoint_uri ?? original?.endpointUri;
	const flow = flows.change(
		made,
		{
			...(draftJson === undefined ? {} : { draftJson }),
			...(endpointUri === undefined ? {} : { endpointUri }),
		},
		clock.now(),
	);
	const errors = validationErrors(draftJson);
	if (body.publish === true && errors.length === 0) {
		requirePublishable(emulation, flow);
		moveFlow(emulation, flow, 'PUBLISHED');
	}
	return {
		body: {
			id: flow.id,
			success: true,
			...(draftJson === undefined ? {} : { validation_errors: errors }),
		},
	};
};

export const get: Handler = (call, emulation) => ({
	body: selectFields(
		flowNode(emulation, flowOf(call, emulation)),
		call.query['fields'],
		unaskedOfFlow,
	),
});

export const getHealth = get;

export const getPreview: Handler = (call, emulation) => {
	const flow = flowOf(call, emulation);
	if (/preview\.invalidate\(true\)/.test(call.query['fields'] ?? '')) {
		emulation.flows.renewPreview(flow, emulation.clock.now());
	}
	return get(call, emulation);
};

const metadata = z.looseObject({
	name: z.string().min(1).optional(),
	categories: categories.optional(),
	endpoint_uri: httpUrl.optional(),
	application_id: z.coerce.string().optional(),
});

export const updateMetadata: Handler = (call, emulation) => {
	const flow = editable(call, emulation);
	const body = parseWire(metadata, call.body ?? {});
	const { name = flow.name } = body;
	if (name !== flow.name) requireFreeName(emulation, name);
	emulation.flows.change(
		flow,
		{
			name,
			...(body.categories === undefined ? {} : { categories: body.categories }),
			...(body.endpoint_uri === undefined ? {} : { endpointUri: body.endpoint_uri }),
			...(body.application_id === undefined ? {} : { applicationId: body.application_id }),
		},
		emulation.clock.now(),
	);
	return success;
};

const remove: Handler = (call, emulation) => {
	const flow = flowOf(call, emulation);
	if (flow.status !== 'DRAFT' || flow.publishedJson !== undefined) {
		throw new GraphFault(
			139004,
			`Flow ${flow.id} was published: only drafts can be deleted. Deprecate it instead.`,
		);
	}
	emulation.flows.remove(flow.id);
	return success;
};
export { remove as delete };

export const listAssets: Handler = (call, emulation) => {
	const flow = flowOf(call, emulation);
	const assets =
		flow.draftJson === undefined
			? []
			: [
					{
						name: 'flow.json',
						asset_type: 'FLOW_JSON',
						download_url: `${emulation.baseUrl()}/flow-assets/${flow.id}/${flow.previewToken}`,
					},
				];
	return { body: pageOf(call, assets, ({ name }) => name) };
};

const asset = z.looseObject({
	name: z.literal('flow.json'),
	asset_type: z.literal('FLOW_JSON'),
});

/** A published flow that is changed becomes a draft again; customers keep the published screens until the next publishing. */
export const updateJson: Handler = (call, emulation) => {
	const flow = editable(call, emulation);
	parseWire(asset, call.body ?? {});
	if (call.file === undefined) throw new GraphFault(131008, 'Parameter "file" is required.');
	const draftJson = call.file.data.toString('utf8');
	const changed = emulation.flows.change(flow, { draftJson }, emulation.clock.now());
	moveFlow(emulation, changed, 'DRAFT');
	return { body: { success: true, validation_errors: validationErrors(draftJson) } };
};

export const publish: Handler = (call, emulation) => {
	const flow = flowOf(call, emulation);
	requirePublishable(emulation, flow);
	moveFlow(emulation, flow, 'PUBLISHED');
	return success;
};

export const deprecate: Handler = (call, emulation) => {
	const flow = flowOf(call, emulation);
	if (flow.status === 'DRAFT' || flow.status === 'DEPRECATED') {
		throw new GraphFault(
			139003,
			`Flow ${flow.id} is ${flow.status}: only a published flow can be deprecated.`,
		);
	}
	moveFlow(emulation, flow, 'DEPRECATED');
	return success;
};

const migration = z.looseObject({
	source_waba_id: z.coerce.string().min(1),
	source_flow_names: jsonList(z.string().min(1))
		.refine((list) => list.length <= 100, 'must have at most 100 entries')
		.optional(),
});

/** There is one account here, so that no other has flows to copy: every name fails, as an unknown one does at Meta. */
export const migrate: Handler = (call) => {
	const { source_flow_names: names = [] } = parseWire(migration, call.body ?? {});
	return {
		body: {
			migrated_flows: [],
			failed_flows: names.map((name) => ({
				source_name: name,
				error_code: '4233041',
				error_message: 'Flows Migration Error: Flow name not found in source WABA.',
			})),
		},
	};
};

function flowOf(call: GraphCall, emulation: Emulation): Flow {
	const id = call.params['flowId'] ?? '';
	const flow = emulation.flows.get(id);
	if (flow === undefined) throw unknownObject('GET', id);
	return flow;
}

function editable(call: GraphCall, emulation: Emulation): Flow {
	const flow = flowOf(call, emulation);
	if (flow.status !== 'DRAFT' && flow.status !== 'PUBLISHED') {
		throw new GraphFault(139001, `Flow ${flow.id} is ${flow.status} and cannot be changed.`);
	}
	return flow;
}

function requireFreeName(emulation: Emulation, name: string): void {
	if (emulation.flows.byName(name) !== undefined) {
		throw new GraphFault(
			100,
			`Param name: there is already a flow called ${name}; names are unique.`,
		);
	}
}
