import type { JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { outboundMessage, type OutboundReading } from '../WhatsApp/outboundMessage';

/** The outputs of Send Flow and Wait. */
export const flowOutputs = ['Completed', 'Abandoned', 'Error'] as const;

/** The Flow message of the evaluated parameters; they are named as in the node WhatsApp. */
export const flowMessage = (parameters: JsonObject): OutboundReading =>
	outboundMessage({ ...parameters, messageType: 'flow', flowBy: 'name' });

/** The name of the Flow at Meta, by which its screens are answered too. */
export const flowName = (parameters: JsonObject): string => new Form(parameters).text('flowName');
