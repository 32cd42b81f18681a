import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { createSchemaCheck } from './createSchemaCheck';
import type { OpenApiDocument } from './OpenApiDocument';
import { splitWebhook } from './splitWebhook';

/** A change of a webhook, held against the document. */
export interface CheckedChange {
	/** `messages: text`, `messages: status`, or the field alone. */
	readonly name: string;
	/** Undefined when the document does not describe the field. */
	readonly findings: readonly string[] | undefined;
}

const text: JsonObject = { type: 'string' };

/**
 * The document puts every message that arrives together from the members of one that is sent: it demands `to` and
 * `recipient_type` and knows neither sender nor id. What its own examples have in common stands in for them.
 */
const amendments: Readonly<Record<string, JsonObject>> = {
	BaseMessageProperties: {
		type: 'object',
		required: ['id', 'timestamp', 'type'],
		properties: {
			from: text,
			id: text,
			timestamp: { type: 'string', pattern: '^\\d+$' },
			type: text,
			context: { $ref: '#/components/schemas/MessageContext' },
		},
	},
	MessageContext: {
		type: 'object',
		properties: {
			from: text,
			id: text,
			referred_product: {
				type: 'object',
				required: ['catalog_id', 'product_retailer_id'],
				properties: { catalog_id: text, product_retailer_id: text },
			},
		},
	},
};

/** Holds every change of a webhook against what the document says `POST /whatsapp/webhooks` brings. */
export function createWebhookCheck(original: OpenApiDocument) {
	const prefix = '#/components/schemas/';
	const document: OpenApiDocument = {
		...original,
		resolve: (reference) =>
			amendments[reference.replace(prefix, '')] ?? original.resolve(reference),
	};
	const schema = (name: string): JsonObject => document.resolve(`${prefix}${name}`);
	const check = createSchemaCheck(document);
	const kinds = objectAt(objectAt(schema('IncomingMessage'), 'discriminator'), 'mapping');
	const known = new Map<string, JsonObject>();

	return (webhook: JsonObject): readonly CheckedChange[] =>
		splitWebhook(webhook).map((one) => {
			const name = nameOf(one);
			const described = schemaOf(name);
			if (described === undefined) return { name, findings: undefined };
			const findings = check(described, one);
			return { name, findings: findings.map((text) => text.replace('/entry/*/changes/*/', '')) };
		});

	/** The payload's schema with the one branch of its choices that this change is to keep to. */
	function schemaOf(name: string): JsonObject | undefined {
		const value = valueOf(name);
		if (value === undefined) return undefined;
		const made = known.get(name) ?? payloadWith(value);
		known.set(name, made);
		return made;
	}

	function valueOf(name: string): JsonObject | undefined {
		if (/^messages: (status|payment)$/.test(name)) return schema('StatusMessageValue');
		if (name === 'messages: system') return schema('IncomingMessageValueSystem');
		if (/^group_(lifecycle|settings|participants)_update$/.test(name)) return schema('GroupValue');
		const kind = kinds[name.replace(/^messages: /, '')];
		if (kind === undefined) return undefined;
		const message = { type: 'array', items: { $ref: kind } };
		return withProperty(schema('IncomingMessageValueGeneral'), 'messages', message);
	}

	function payloadWith(value: JsonObject): JsonObject {
		const change = withProperty(schema('Change'), 'value', value);
		const entry = withProperty(schema('Entry'), 'changes', { type: 'array', items: change });
		return withProperty(schema('WebhookPayload'), 'entry', { type: 'array', items: entry });
	}
}

const withProperty = (schema: JsonObject, name: string, property: JsonObject): JsonObject => ({
	...schema,
	properties: { ...objectAt(schema, 'properties'), [name]: property },
});

/** What a webhook with one change is about: of the field `messages` also the kind. */
function nameOf(webhook: JsonObject): string {
	const { entry } = webhook as { readonly entry: readonly [{ readonly changes: [JsonObject] }] };
	const { field, value } = entry[0].changes[0];
	if (field !== 'messages' || !isJsonObject(value)) return String(field);
	const [message] = (value['messages'] ?? []) as readonly JsonObject[];
	if (message !== undefined) return `messages: ${String(message['type'])}`;
	const [status] = (value['statuses'] ?? []) as readonly JsonObject[];
	return `messages: ${status?.['type'] === 'payment' ? 'payment' : 'status'}`;
}

function objectAt(value: JsonObject, name: string): JsonObject {
	const member = value[name];
	if (!isJsonObject(member)) throw new Error(`The document has no object at "${name}"`);
	return member;
}
