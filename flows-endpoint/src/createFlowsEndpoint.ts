import { performance } from 'node:perf_hooks';
import { InvocationLog, redact, type InvocationEntry } from './observe/invocationLog';
import { Latencies } from './observe/Latencies';
import { renderMetrics } from './observe/renderMetrics';
import {
	createReceiver,
	createReceiverMemory,
	type Receiver,
} from '../../cloud-api/flowProtocol/createReceiver';
import type { FlowKey } from '../../cloud-api/flowProtocol/flowKey';
import type { ScreenReply } from '../../cloud-api/flowProtocol/reply';
import type { ErrorNotification, ScreenExchange } from '../../cloud-api/flowProtocol/request';
import { RsaPool } from './rsa/RsaPool';

export interface FlowsEndpointOptions {
	readonly appSecret: string;
	/** Active keys by phone number id, the current one first, then those Meta may still encrypt for. */
	readonly keys: Readonly<Record<string, readonly FlowKey[]>>;
	/** Decides about screens: `serveFlows(...)` or a handler of your own. */
	readonly exchange: (exchange: ScreenExchange, number: string) => Promise<ScreenReply>;
	/** The flow an exchange belongs to, for the timings; all of a number's together unless told. */
	readonly flowOf?: (exchange: ScreenExchange) => string | undefined;
	readonly onErrorNotification?: (notification: ErrorNotification, number: string) => void;
	readonly onInvocation?: (entry: InvocationEntry) => void;
	readonly threads?: number;
	readonly queueLimit?: number;
}

/** The endpoint without a server: give it bodies and headers from whatever receives them. */
export interface FlowsEndpoint {
	/** Undefined when the number has no keys. */
	readonly receiverOf: (number: string) => Receiver | undefined;
	/** Rotation: put the new key first and keep the old one behind it for a while. */
	readonly setKeys: (number: string, keys: readonly FlowKey[]) => void;
	readonly invocations: InvocationLog;
	readonly metrics: () => string;
	readonly close: () => Promise<void>;
}

/** Options that leave a hole: no secret or no key. The message names the option. */
export class FlowsConfigurationError extends Error {
	override readonly name = 'FlowsConfigurationError';
}

/** Puts protocol, RSA threads and observation together. Throws `FlowsConfigurationError` without secret or key. */
export function createFlowsEndpoint(options: FlowsEndpointOptions): FlowsEndpoint {
	if (options.appSecret === '')
		throw new FlowsConfigurationError(
			'appSecret is empty: anyone could sign. Give the app secret.',
		);
	const keys = new Map(Object.entries(options.keys));
	if (keys.size === 0)
		throw new FlowsConfigurationError('keys names no phone number: give one with a private key.');
	for (const [number, active] of keys) requireKeys(number, active);

	const { threads, queueLimit } = options;
	const pool = new RsaPool({
		keys,
		...(threads !== undefined && { threads }),
		...(queueLimit !== undefined && { queueLimit }),
	});
	const invocations = new InvocationLog();
	const latencies = new Latencies();
	const memory = createReceiverMemory();
	const now = () => performance.timeOrigin + performance.now();
	const receivers = new Map([...keys.keys()].map((number) => [number, receiverFor(number)]));

	function receiverFor(number: string): Receiver {
		return createReceiver({
			appSecret: options.appSecret,
			memory,
			now,
			unwrap: (wrapped) => pool.unwrap(number, wrapped),
			responder: {
				exchange: (exchange) => options.exchange(exchange, number),
				onErrorNotification: (notification) => options.onErrorNotification?.(notification, number),
			},
			onInvocation: (invocation) => {
				const { request, totalMs } = invocation;
				if (request?.kind === 'exchange')
					latencies.add(options.flowOf?.(request) ?? number, totalMs);
				const entry = redact(number, invocation);
				invocations.add(entry);
				options.onInvocation?.(entry);
			},
		});
	}

	return {
		receiverOf: (number) => receivers.get(number),
		setKeys: (number, active) => {
			requireKeys(number, active);
			keys.set(number, active);
			pool.setKeys(keys);
			if (!receivers.has(number)) receivers.set(number, receiverFor(number));
		},
		invocations,
		metrics: () => renderMetrics(latencies.view()),
		close: () => pool.close(),
	};
}

function requireKeys(number: string, keys: readonly FlowKey[]): void {
	if (keys.length === 0)
		throw new FlowsConfigurationError(`Number ${number} has no private key: give at least one.`);
}
