import type { DisplayCondition, INodeProperties, NodeParameterValue } from 'n8n-workflow';
import type { OutboundKind } from '../../../cloud-api/messages/outboundMessage';

type Shown = Readonly<Record<string, readonly (NodeParameterValue | DisplayCondition)[]>>;

/** The fields, shown only where these parameters have one of these values; what a field asks itself is kept. */
export const showFor = (shown: Shown, fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...copied(shown), ...field.displayOptions?.show },
		},
	}));

/** The fields of certain kinds of message. */
export const showForKinds = (
	kinds: readonly OutboundKind[],
	fields: readonly INodeProperties[],
): INodeProperties[] => showFor({ messageType: kinds }, fields);

const copied = (shown: Shown): Record<string, (NodeParameterValue | DisplayCondition)[]> =>
	Object.fromEntries(Object.entries(shown).map(([name, values]) => [name, [...values]]));
