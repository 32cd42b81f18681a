import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { operationIds } from '../../../cloud-api/catalogue';
import { faultPresets } from '../faults/faultPresets';
import type { ArmedRule } from '../faults/FaultScript';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';

/** The fault script as it stands, and what one can make of it. */
export interface FaultView {
	readonly rules: readonly ArmedRule[];
	readonly presets: readonly { readonly name: string; readonly description: string }[];
	/** What `match.operation` may be. */
	readonly operations: readonly string[];
}

const turn = z.strictObject({ on: z.boolean() });

/** Reading and changing the fault script, as a whole or rule by rule. */
export function serveFaults(app: FastifyInstance, { faults }: Emulation): void {
	const view = (): FaultView => ({
		rules: faults.rules(),
		presets: Object.entries(faultPresets).map(([name, { description }]) => ({ name, description })),
		operations: operationIds,
	});
	app.get('/emulator/faults', view);

	app.put('/emulator/faults', (request) => {
		faults.set(request.body);
		return view();
	});

	app.post('/emulator/faults', (request, reply) => reply.code(201).send(faults.add(request.body)));

	app.put<{ Params: { id: string } }>('/emulator/faults/:id', (request) => {
		const { on } = parseControl(turn, request.body);
		if (!faults.turn(Number(request.params.id), on)) throw noRule(request.params.id);
		return view();
	});

	app.delete<{ Params: { id: string } }>('/emulator/faults/:id', (request) => {
		if (!faults.remove(Number(request.params.id))) throw noRule(request.params.id);
		return view();
	});
}

const noRule = (id: string): ControlError =>
	new ControlError(404, `There is no rule ${id} in the fault script.`);
