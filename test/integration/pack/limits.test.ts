import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NodeOperationError, type INodeParameters } from 'n8n-workflow';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';
import { parametersOf } from '../../support/forms/parametersOf';
import { commerceLimits } from '../../unit/cloud-api/limits/commerceLimits';
import type { LimitCase } from '../../unit/cloud-api/limits/limitCase';
import { messageLimits } from '../../unit/cloud-api/limits/messageLimits';
import { type GraphServer, graphServer } from './graphServer';

/** Blank means "not given" in a form, so that less than one of these is another message, and one Meta takes. */
const blankIsAbsent = [
	/header\.text$/,
	/reply\.id$/,
	/rows\[0\]\.id$/,
	/beneficiaries$/,
	/components\[0\]\.cards$/,
	/postal_code$/,
];

/** The life of a call button is part of the template: no form sends another one. */
const notInForm = /components\[0\]\.ttl_minutes$/;

const limits = [...messageLimits, ...commerceLimits].filter(({ field }) => !notInForm.test(field));

const beyond = (bound: 'min' | 'max') =>
	limits.flatMap((limit): readonly (readonly [string, number, LimitCase])[] => {
		const n = limit[bound];
		const absent = bound === 'min' && n === 1 && blankIsAbsent.some((one) => one.test(limit.field));
		return n === undefined || absent ? [] : [[`${limit.message(n).kind} ${limit.field}`, n, limit]];
	});

let graph: GraphServer;
beforeAll(async () => {
	graph = await graphServer(() => ({
		status: 200,
		json: { messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.out' }] },
	}));
});
afterAll(() => graph.close());

const node = new WhatsApp();
const send = async (limit: LimitCase, n: number): Promise<unknown> => {
	graph.arrived.length = 0;
	const parameters = parametersOf(limit.message(n), limit.envelope?.(n) ?? {}) as INodeParameters;
	return await executeNode(node, { parameters, credential: graph.credential }).catch(
		(error: unknown) => error,
	);
};

/** Every sentence of a refusal: n8n shows the first as message, the rest below. */
const said = (error: NodeOperationError) => (error.context['problems'] as string[]).join('\n');

function expectRefusal(outcome: unknown, field: string): void {
	expect(outcome).toBeInstanceOf(NodeOperationError);
	if (!(outcome instanceof NodeOperationError)) return;
	expect(outcome.node.name).toBe('WhatsApp');
	expect(outcome.context['itemIndex']).toBe(0);
	expect(said(outcome)).toContain(`${field} takes `);
	expect(graph.arrived).toEqual([]);
}

describe('a message one beyond a limit of Meta never leaves the node', () => {
	it.each(beyond('max'))('%s: more than %d', async (_title, max, limit) => {
		expect(await send(limit, max)).not.toBeInstanceOf(Error);
		expect(graph.arrived).toHaveLength(1);
		expectRefusal(await send(limit, max + 1), limit.field);
	});

	it.each(beyond('min'))('%s: less than %d', async (_title, min, limit) => {
		expect(await send(limit, min)).not.toBeInstanceOf(Error);
		expectRefusal(await send(limit, min - 1), limit.field);
	});
});
