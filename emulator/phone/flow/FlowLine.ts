import { createContext } from 'preact';
import type { JsonObject } from '../../../cloud-api/json';
import type { FlowAnswer, FlowOffer } from '../../src/flowClient/FlowOffer';

/** How the Flow of one message reaches its endpoint: through WhatsApp's server, which encrypts. */
export interface FlowLine {
	readonly open: () => Promise<FlowOffer>;
	readonly exchange: (
		action: 'data_exchange' | 'BACK',
		screen: string,
		data: JsonObject,
	) => Promise<FlowAnswer>;
	readonly upload: (file: File) => Promise<JsonObject>;
	/** Sends the answers into the chat. */
	readonly complete: (params: JsonObject) => Promise<unknown>;
}

/** The line of a message by its id; each chat provides its own. */
export const FlowLines = createContext<(messageId: string) => FlowLine>(() => {
	throw new Error('A Flow can be opened inside a chat only.');
});
