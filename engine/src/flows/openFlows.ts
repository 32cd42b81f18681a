import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FlowKeyError, loadFlowKey, type FlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import type { JsonObject } from '../../../cloud-api/json';
import type { Egress } from '../../../egress/createEgress';
import {
	declareFlow,
	FlowDeclarationError,
} from '../../../flows-endpoint/src/declared/declareFlow';
import type { Flow } from '../../../flows-endpoint/src/flow/defineFlow';
import { readFlowShape } from '../../../flows-endpoint/src/flow/readFlowShape';
import { appointmentBooking } from '../../../flows-endpoint/src/ready/booking/appointmentBooking';
import { bookingSettings } from '../../../flows-endpoint/src/ready/booking/BookingSettings';
import { MemorySlotBook } from '../../../flows-endpoint/src/ready/booking/SlotBook';
import { WayfareError } from '../errors/WayfareError';
import type { Host } from '../host/host';
import type { RunnerConfig } from '../runner/config';
import { journeyFlow } from './journeyFlow';
import { LaneExchanges } from './LaneExchanges';
import { loadFlows, type FlowFolder } from './loadFlows';

/** The Flows of a configuration; none when it names no key. */
export interface OpenedFlows {
	readonly keys: readonly FlowKey[];
	readonly flows: readonly Flow[];
	readonly lanes: LaneExchanges;
}

/** Reads keys and Flows. @throws WayfareError `config.invalid` that names the file and the reason. */
export function openFlows(
	config: Pick<RunnerConfig, 'flowKeys' | 'flowPassphrase' | 'flowsFolder'>,
	egress: Egress,
	host: () => Pick<Host, 'accept'>,
	now: () => number,
): OpenedFlows {
	const keys = config.flowKeys.map((file) => readKey(file, config.flowPassphrase));
	const lanes = new LaneExchanges(host, randomUUID);
	const folders = config.flowsFolder === undefined ? [] : loadFlows(config.flowsFolder);
	return { keys, lanes, flows: folders.map((folder) => flowOf(folder, { lanes, now, egress })) };
}

function readKey(file: string, passphrase: string | undefined): FlowKey {
	try {
		return loadFlowKey(readFileSync(file, 'utf8'), passphrase);
	} catch (cause) {
		const why =
			cause instanceof FlowKeyError ? cause.message : String((cause as { code?: unknown }).code);
		throw new WayfareError('config.invalid', `The Flows key ${file} cannot be used: ${why}`, {
			cause,
		});
	}
}

interface FlowParts {
	readonly lanes: LaneExchanges;
	readonly now: () => number;
	readonly egress: Egress;
}

function flowOf({ name, json, handler, booking }: FlowFolder, { lanes, now, egress }: FlowParts) {
	if (booking !== null) return bookingFlow(name, booking, now);
	if (handler === null) return journeyFlow(name, json, lanes);
	try {
		return declareFlow({ id: name, ...handler }, readFlowShape(json).routingModel, egress);
	} catch (cause) {
		if (!(cause instanceof FlowDeclarationError)) throw cause;
		throw new WayfareError(
			'config.invalid',
			`The Flow file ${name}/handler.json cannot be used: ${cause.message}`,
			{ cause },
		);
	}
}

function bookingFlow(name: string, given: JsonObject, now: () => number): Flow {
	const settings = bookingSettings.safeParse(given);
	if (!settings.success) {
		throw new WayfareError(
			'config.invalid',
			`The Flow file ${name}/booking.json cannot be used: ${z.prettifyError(settings.error)}`,
		);
	}
	return appointmentBooking({ id: name, settings: settings.data, book: new MemorySlotBook(), now });
}
