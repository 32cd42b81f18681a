import { known, number, objects, text } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import { identifier } from '../identifier';
import type { Notice, UnknownEvent } from '../received';

/** A WhatsApp Flow changed its status, or its screens or endpoint do well or badly. */
export interface FlowEvent extends Notice {
	readonly type: 'flow';
	/** `FLOW_STATUS_CHANGE`, `CLIENT_ERROR_RATE`, `ENDPOINT_ERROR_RATE`, `ENDPOINT_LATENCY`, `ENDPOINT_AVAILABILITY`. */
	readonly event: string;
	readonly flowId: string;
	readonly message?: string;
	readonly oldStatus?: string;
	readonly newStatus?: string;
	/** `ACTIVATED` or `DEACTIVATED`. */
	readonly alertState?: string;
	/** What was crossed, in the unit of the figure it is for. */
	readonly threshold?: number;
	/** Percent. */
	readonly errorRate?: number;
	/** Percent. */
	readonly availability?: number;
	/** Milliseconds. */
	readonly p50Latency?: number;
	readonly p90Latency?: number;
	readonly requestCount?: number;
	readonly errors: readonly FlowError[];
}

/** How often one kind of error happened. */
export interface FlowError {
	readonly type: string;
	/** Percent of all errors. */
	readonly rate?: number;
	readonly count?: number;
}

/** `flows`. */
export function readFlow(change: Change): readonly (FlowEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event');
	const flowId = identifier(value, 'flow_id');
	if (event === undefined) return [unknownChange(change, 'news of a flow without event')];
	if (flowId === undefined) return [unknownChange(change, 'news of a flow without flow_id')];
	return [
		{
			type: 'flow',
			...noticeOf(change),
			event,
			flowId,
			errors: objects(value, 'errors').map((error) => ({
				type: text(error, 'error_type') ?? 'unknown',
				...known({ rate: number(error, 'error_rate'), count: number(error, 'error_count') }),
			})),
			...known({
				message: text(value, 'message'),
				oldStatus: text(value, 'old_status'),
				newStatus: text(value, 'new_status'),
				alertState: text(value, 'alert_state'),
				threshold: number(value, 'threshold'),
				errorRate: number(value, 'error_rate'),
				availability: number(value, 'availability'),
				p50Latency: number(value, 'p50_latency'),
				p90Latency: number(value, 'p90_latency'),
				requestCount: number(value, 'requests_count'),
			}),
		},
	];
}
