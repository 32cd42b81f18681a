import type { Handler } from '../GraphCall';
import { historyOf } from '../historyOf';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';

const state = 'DELIVERED';

export const listMessageHistory: Handler = (call, emulation) => {
	const { message_id: only } = call.query;
	const entries = historyOf(emulation).filter(
		(entry) => only === undefined || entry.message_id === only,
	);
	const page = pageOf(call, entries, ({ id }) => id);
	const { appId } = emulation.business;
	return {
		body: {
			...page,
			data: page.data.map(({ events, ...entry }) =>
				selectFields(
					{
						...entry,
						events: {
							data: events.map((event) => ({
								...event,
								webhook_update_state: state,
								application: { id: appId },
							})),
						},
					},
					call.query['fields'],
					['id', 'message_id'],
				),
			),
		},
	};
};

export const listMessageEvents: Handler = (call, emulation) => {
	const { status_filter: only } = call.query;
	const entry = historyOf(emulation).find(({ id }) => id === call.params['messageHistoryId']);
	const events = (entry?.events ?? []).filter(
		(event) => only === undefined || event.delivery_status === only,
	);
	const page = pageOf(call, events, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map(({ timestamp, ...event }) => ({
				cursor: Buffer.from(event.id).toString('base64url'),
				node: {
					...event,
					occurrence_timestamp: timestamp,
					status_timestamp: timestamp,
					application: { id: emulation.business.appId, name: emulation.business.appName },
				},
			})),
		},
	};
};
