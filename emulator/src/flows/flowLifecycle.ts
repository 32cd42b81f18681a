import { GraphFault } from '../graph/GraphFault';
import { accountChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Flow, FlowStatus } from './Flow';
import { validationErrors } from './validationErrors';

/** Moves a flow to another status and tells the `flows` webhook, as Meta does. */
export function moveFlow(emulation: Emulation, flow: Flow, status: FlowStatus): Flow {
	if (flow.status === status) return flow;
	const { business, clock, flows, webhooks } = emulation;
	const moved = flows.setStatus(flow, status, clock.now());
	webhooks.enqueue(
		`flow ${status.toLowerCase()}`,
		accountChange(business, clock.now(), 'flows', {
			event: 'FLOW_STATUS_CHANGE',
			message: `Flow ${flow.name} changed status from ${flow.status} to ${status}`,
			flow_id: flow.id,
			old_status: flow.status,
			new_status: status,
		}),
	);
	return moved;
}

/** @throws GraphFault 139002 unless Meta would let customers have it. */
export function requirePublishable(emulation: Emulation, flow: Flow): void {
	const refuse = (why: string): never => {
		throw new GraphFault(139002, `Flow ${flow.id} cannot be published: ${why}`);
	};
	if (flow.status !== 'DRAFT') refuse(`it is ${flow.status}, not a draft`);
	if (flow.draftJson === undefined) refuse('it has no Flow JSON');
	const [error] = validationErrors(flow.draftJson);
	if (error !== undefined) refuse(`line ${error.line_start}: ${error.message}`);
	if (dataApiVersionOf(flow) === undefined) return;
	if (flow.endpointUri === undefined) refuse('its Flow JSON needs an endpoint_uri');
	if (emulation.number.encryptionKey === undefined) {
		refuse('its endpoint needs the public key of the number (whatsapp_business_encryption)');
	}
}

/** The version of the endpoint's protocol that the screens name; undefined when they ask no endpoint. */
export const dataApiVersionOf = (flow: Flow): string | undefined =>
	memberOf(flow.draftJson, 'data_api_version');

/** The Flow JSON version of the screens. */
export const jsonVersionOf = (flow: Flow): string | undefined =>
	memberOf(flow.draftJson, 'version');

function memberOf(text: string | undefined, name: string): string | undefined {
	try {
		const value = new Map<string, unknown>(Object.entries(Object(JSON.parse(text ?? '{}')))).get(
			name,
		);
		return typeof value === 'string' ? value : undefined;
	} catch {
		return undefined;
	}
}
