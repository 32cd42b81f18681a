import {
	createEmulator,
	type Emulator,
	type EmulatorOptions,
} from '../../../emulator/src/createEmulator';
import { appSecret, createReceiver, verifyToken, type Receiver } from './createReceiver';

/** Friday noon, UTC. */
export const noon = Date.UTC(2026, 10, 20, 12);
export const minute = 60_000;
export const hour = 60 * minute;

export interface Pair {
	readonly emulator: Emulator;
	readonly receiver: Receiver;
	close(): Promise<void>;
}

/** An emulator on a standing clock and a receiver it sends to. */
export async function startPair(options: EmulatorOptions = {}): Promise<Pair> {
	const receiver = await createReceiver();
	const emulator = await createEmulator({
		clock: { standingAt: noon },
		webhook: { url: receiver.url, appSecret, verifyToken },
		...options,
	});
	return {
		emulator,
		receiver,
		close: async () => {
			await emulator.close();
			await receiver.close();
		},
	};
}
