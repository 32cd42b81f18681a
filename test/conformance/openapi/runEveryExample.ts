import type { OperationId } from '../../../cloud-api/catalogue';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { startPair } from '../../integration/emulator/startPair';
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

/** Runs the example of each operation against an emulator of its own, one after the other. */
export async function runEveryExample(ids: readonly OperationId[]): Promise<readonly Run[]> {
	const runs: Run[] = [];
	for (const id of ids) runs.push(await runAlone(id));
	return runs;
}

async function runAlone(id: OperationId): Promise<Run> {
	const pair = await startPair();
	try {
		const more = await preparations[id]?.(pair);
		const call = await runExample(pair.emulator, id, more);
		await pair.emulator.settled();
		return {
			id,
			status: call?.status,
			body: JSON.parse(JSON.stringify(call?.response ?? null)) as JsonValue,
			webhooks: pair.receiver.received.map(({ raw }) => JSON.parse(raw.toString()) as JsonObject),
		};
	} finally {
		await pair.close();
	}
}
