import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listMessageEvents: OperationForm = {
	name: 'Get Message Events',
	action: 'Get message events',
	description: 'Read the events of one message of the history',
	fields: [
		{
			displayName: 'Delivery Status',
			name: 'deliveryStatus',
			type: 'options',
			options: [
				{ name: 'Any', value: '' },
				{ name: 'Deleted', value: 'DELETED' },
				{ name: 'Delivered', value: 'DELIVERED' },
				{ name: 'Failed', value: 'FAILED' },
				{ name: 'Read', value: 'READ' },
				{ name: 'Sent', value: 'SENT' },
			],
			default: '',
			description: 'Only events of this kind',
		},
	],
	defaultFields:
		'cursor,node{id,delivery_status,error_description,occurrence_timestamp,status_timestamp,application}',
	query: (form) => result({ status_filter: form.text('deliveryStatus') }),
	entries: nodesOf,
	example: { messageHistoryId: '1234567890123456' },
};

/** The events themselves: Meta wraps each with its cursor. */
function nodesOf({ data }: JsonObject): readonly JsonObject[] {
	return (Array.isArray(data) ? data.filter(isJsonObject) : []).map((edge) =>
		isJsonObject(edge['node']) ? edge['node'] : edge,
	);
}
