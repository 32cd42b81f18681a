import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { stay } from '../../../cloud-api/flowProtocol/reply';
import {
	defineFlow,
	type Flow,
	type FlowContext,
} from '../../../flows-endpoint/src/flow/defineFlow';
import type { FlowReply } from '../../../flows-endpoint/src/flow/defineFlow';
import { readFlowShape } from '../../../flows-endpoint/src/flow/readFlowShape';
import type { FlowExchange } from '../core/flowExchange';
import type { LaneExchanges } from './LaneExchanges';

/** Room for a lane that is busy; the phone gives up after ten seconds. */
const budgetMs = 4000;

/** A Flow whose screens a published journey answers, by a Flow Endpoint Trigger and Respond to Flow. */
export function journeyFlow(name: string, json: JsonObject, lanes: LaneExchanges): Flow {
	const { routingModel, submits, first } = readFlowShape(json);
	const ask = async (
		action: FlowExchange['action'],
		screen: string,
		data: JsonObject,
		{ session, signal }: FlowContext,
	): Promise<FlowReply> => {
		const { seen, binding } = session;
		return await lanes.ask(binding.contactId, { flow: name, action, screen, data, seen }, signal);
	};
	return defineFlow({
		id: name,
		routingModel,
		budgetMs,
		onOpen: (context) => ask('INIT', '', {}, context),
		fallback: (screen) =>
			stay(
				screen === '' ? first : screen,
				'Something does not answer. Please try again in a moment.',
			),
		screens: Object.fromEntries(
			Object.entries(submits)
				.filter(([screen]) => Object.hasOwn(routingModel, screen))
				.map(([screen, schema]) => [
					screen,
					{
						submits: schema,
						onSubmit: (data: Readonly<Record<string, unknown>>, context: FlowContext) =>
							ask('data_exchange', screen, withoutNull(data), context),
						onBack: (context: FlowContext) => ask('BACK', screen, {}, context),
					},
				]),
		),
	});
}

/** What a customer left alone is not there. */
const withoutNull = (data: Readonly<Record<string, unknown>>): JsonObject => {
	const given = Object.fromEntries(
		Object.entries(data).filter(([, value]) => value !== null && value !== undefined),
	);
	return isJsonObject(given) ? given : {};
};
