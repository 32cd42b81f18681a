import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { actionsOf, type ChatMessage } from '../chat/ChatMessage';
import type { Flow } from '../flows/Flow';
import type { Emulation } from '../world/Emulation';
import { callEndpoint } from './callEndpoint';
import type { FlowAnswer, FlowOffer } from './FlowOffer';
import type { FlowStart } from './FlowStart';
import { flowTokenSignature } from './sealExchange';

/** A tap that cannot open anything; the message says why. */
export class NoFlow extends Error {
	override readonly name = 'NoFlow';
}

/** Opens the Flow of a message: its screens, and where it begins. @throws NoFlow */
export async function openFlow(emulation: Emulation, message: ChatMessage): Promise<FlowOffer> {
	const { start, flow, json } = flowOf(emulation, message);
	const reply = await firstScreen(emulation, start, flow, json);
	return { name: flow.name, json, reply };
}

async function firstScreen(
	emulation: Emulation,
	start: FlowStart,
	flow: Flow,
	json: JsonObject,
): Promise<FlowAnswer> {
	if (start.asksEndpoint) return ask(emulation, { start, flow, json }, 'INIT', '', {});
	const screens = json['screens'];
	const first: unknown = Array.isArray(screens) ? screens[0] : undefined;
	const screen = start.opensOn?.screen ?? (isJsonObject(first) ? first['id'] : undefined);
	return {
		kind: 'screen',
		reply: { screen: screen ?? '', data: start.opensOn?.data ?? {} },
	};
}

/** What the customer did on a screen, put to the endpoint. @throws NoFlow */
export const exchangeScreen = (
	emulation: Emulation,
	message: ChatMessage,
	turn: {
		readonly action: 'data_exchange' | 'BACK';
		readonly screen: string;
		readonly data: JsonObject;
	},
): Promise<FlowAnswer> =>
	ask(emulation, flowOf(emulation, message), turn.action, turn.screen, turn.data);

interface Played {
	readonly start: FlowStart;
	readonly flow: Flow;
	readonly json: JsonObject;
}

async function ask(
	emulation: Emulation,
	{ start, flow, json }: Played,
	action: 'INIT' | 'data_exchange' | 'BACK',
	screen: string,
	data: JsonObject,
): Promise<FlowAnswer> {
	const { number, business } = emulation;
	const { appSecret } = business;
	if (flow.endpointUri === undefined) {
		return { kind: 'failed', problem: 'The flow has no endpoint: set its endpoint_uri.' };
	}
	const version = json['data_api_version'] === '4.0' ? '4.0' : '3.0';
	const end = emulation.work.begin();
	try {
		return await callEndpoint(
			{ uri: flow.endpointUri, appSecret, publicKey: () => number.encryptionKey },
			{
				version,
				action,
				...(action === 'INIT' ? {} : { screen }),
				data,
				flow_token: start.token,
				...(version === '4.0'
					? { flow_token_signature: flowTokenSignature(start.token, appSecret) }
					: {}),
			},
		);
	} finally {
		end();
	}
}

function flowOf(emulation: Emulation, message: ChatMessage): Played {
	const action = actionsOf(message).find((one) => one.kind === 'flow');
	if (action === undefined) throw new NoFlow(`The message ${message.id} has no flow.`);
	const { start } = action;
	const flow = emulation.flows.get(start.flow) ?? emulation.flows.byName(start.flow);
	const text = start.mode === 'draft' ? flow?.draftJson : flow?.publishedJson;
	if (flow === undefined || text === undefined || flow.status === 'BLOCKED') {
		throw new NoFlow('The flow of this message cannot be opened any more.');
	}
	const json: unknown = JSON.parse(text);
	if (!isJsonObject(json)) throw new NoFlow('The Flow JSON of this message is no object.');
	return { start, flow, json };
}
