import { operations, type OperationId } from '../../../cloud-api/catalogue';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { startPair, type Pair } from '../../integration/emulator/startPair';
import { preparations } from './preparations';
import { runExample } from './runExample';

/** What became of the example of one operation. */
export interface Run {
	readonly id: OperationId;
	/** Undefined when the call never reached the operation. */
	readonly status: number | undefined;
	readonly body: JsonValue;
	/** Every webhook that was sent on the way, preparation and all, as it arrived. */
	readonly webhooks: readonly JsonObject[];
}

/** Runs the example of each operation; what only reads, and needs no preparation, shares one emulator. */
export async function runEveryExample(ids: readonly OperationId[]): Promise<readonly Run[]> {
	const isRead = (id: OperationId): boolean =>
		operations[id].method === 'GET' && preparations[id] === undefined;
	const runs = await runTogether(ids.filter(isRead));
	for (const id of ids) if (!isRead(id)) runs.push(...(await runTogether([id])));
	return runs;
}

async function runTogether(ids: readonly OperationId[]): Promise<Run[]> {
	const pair = await startPair();
	try {
		const runs: Run[] = [];
		for (const id of ids) runs.push(await run(pair, id));
		return runs;
	} finally {
		await pair.close();
	}
}

async function run(pair: Pair, id: OperationId): Promise<Run> {
	const more = await preparations[id]?.(pair);
	const call = await runExample(pair.emulator, id, more);
	await pair.emulator.settled();
	return {
		id,
		status: call?.status,
		body: JSON.parse(JSON.stringify(call?.response ?? null)) as JsonValue,
		webhooks: pair.receiver.received.map(({ raw }) => JSON.parse(raw.toString()) as JsonObject),
	};
}
