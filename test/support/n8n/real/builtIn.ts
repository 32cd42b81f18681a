import type { INode, INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../../../cloud-api/json';
import type { House } from './openHouse';
import type { StoredCredential } from './N8nSession';
import type { WorkflowDocument } from './WorkflowDocument';

/** Credentials of n8n's own WhatsApp nodes, which know no base URL. */
export interface BuiltInCredentials {
	readonly whatsAppApi: StoredCredential;
	readonly whatsAppTriggerApi: StoredCredential;
}

/** What n8n's two credentials hold for this emulator. */
export const builtInSecrets = ({ emulator }: House) => ({
	whatsAppApi: { accessToken: emulator.accessToken, businessAccountId: emulator.wabaId },
	whatsAppTriggerApi: { clientId: emulator.appId, clientSecret: emulator.appSecret },
});

export async function createBuiltInCredentials(house: House): Promise<BuiltInCredentials> {
	const { whatsAppApi, whatsAppTriggerApi } = builtInSecrets(house);
	const { session } = house;
	return {
		whatsAppApi: await session.createCredential('whatsAppApi', 'WhatsApp API', whatsAppApi),
		whatsAppTriggerApi: await session.createCredential(
			'whatsAppTriggerApi',
			'WhatsApp OAuth API',
			whatsAppTriggerApi,
		),
	};
}

/** Draws nodes one by one, each beside the one it comes from. */
export class Drawing {
	readonly #name: string;
	readonly #credentials: BuiltInCredentials;
	readonly #nodes: INode[] = [];
	readonly #lines = new Map<string, string[]>();

	constructor(name: string, credentials: BuiltInCredentials) {
		this.#name = name;
		this.#credentials = credentials;
	}

	/** A node of n8n's own; gives its name, for the next to come from. */
	node(
		name: string,
		type: string,
		typeVersion: number,
		parameters: INodeParameters,
		from?: string,
	): string {
		const at = this.#nodes.length;
		this.#nodes.push({
			id: `b0a1c2d3-0000-4000-8000-${String(at).padStart(12, '0')}`,
			name,
			type: `n8n-nodes-base.${type}`,
			typeVersion,
			position: [240 * at, 0],
			parameters,
			credentials: this.#credentials as unknown as NonNullable<INode['credentials']>,
			...(from === undefined && { webhookId: `built-in-${this.#name}` }),
		});
		if (from !== undefined) this.#lines.set(from, [...(this.#lines.get(from) ?? []), name]);
		return name;
	}

	document(): WorkflowDocument {
		const connections: JsonObject = Object.fromEntries(
			[...this.#lines].map(([from, names]) => [
				from,
				{ main: [names.map((node) => ({ node, type: 'main', index: 0 }))] },
			]),
		);
		return { name: this.#name, nodes: this.#nodes, connections };
	}
}
