import { readFileSync } from 'node:fs';
import { operations } from '../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { RecordedRequest } from '../log/RequestLog';
import { createSchemaCheck } from './createSchemaCheck';
import { createValidator } from './createValidator';
import { createWebhookCheck } from './createWebhookCheck';
import { documentedOperation } from './documentedOperation';
import { documentErrors } from './errors';
import { answerErrors, refusalErrors } from './errors/answers';
import type { DocumentError } from './errors/DocumentError';
import { otherErrors } from './errors/others';
import { webhookErrors } from './errors/webhooks';
import { excuseFor } from './excuses';
import type { Finding, Findings } from './Finding';
import { readDocument } from './OpenApiDocument';
import { requestName } from './requestName';

const requestErrors = [...documentErrors, ...otherErrors];

/** Holds calls and webhooks against Meta's document. Reads it when made, which takes a moment. */
export class DocumentCheck {
	readonly #document;
	readonly #validate;
	readonly #check;
	readonly #checkWebhook;

	constructor(file: string) {
		this.#document = readDocument(JSON.parse(readFileSync(file, 'utf8')) as JsonObject);
		this.#validate = createValidator(this.#document);
		this.#check = createSchemaCheck(this.#document);
		this.#checkWebhook = createWebhookCheck(this.#document);
	}

	/** A call and what it was answered. */
	ofCall({ operation, query = {}, body, status, response }: RecordedRequest): Findings {
		const documented =
			operation === undefined ? undefined : documentedOperation(this.#document, operation);
		if (operation === undefined || documented === undefined) return undefined;
		const file = operations[operation].body === 'multipart' ? { file: '' } : {};
		const sent = isJsonObject(body) ? { ...body, ...file } : null;
		const name = requestName(operation, body);
		const asked = this.#validate(documented, { path: {}, query, body: sent });
		return [
			...asked.map((finding) => found('request', finding, requestErrors, name)),
			...this.#ofAnswer(documented.answers, operation, status, response),
		];
	}

	/** Everything a webhook brings; undefined when the document describes nothing of it. */
	ofWebhook(webhook: JsonObject): Findings {
		const described = this.#checkWebhook(webhook).filter(({ findings }) => findings !== undefined);
		if (described.length === 0) return undefined;
		const all = described.flatMap(({ name, findings = [] }) =>
			findings.map((finding) =>
				found('webhook', `${name}: ${finding}`, webhookErrors, name, finding),
			),
		);
		return [...new Map(all.map((one) => [one.finding, one])).values()];
	}

	#ofAnswer(
		answers: Readonly<Record<string, JsonObject>>,
		operation: string,
		status: number,
		response: unknown,
	): readonly Finding[] {
		const answer = asJson(response);
		if (!isJsonObject(answer)) return [];
		const isRefused = status >= 400;
		const schema = isRefused
			? (answers['400'] ?? { $ref: '#/components/schemas/GraphAPIError' })
			: answers['200'];
		if (schema === undefined) return [];
		const errors = isRefused ? refusalErrors : answerErrors;
		return this.#check(schema, answer).map((one) => found('answer', one, errors, operation));
	}
}

/** As it went over the wire: members that are undefined are not there. */
const asJson = (value: unknown): JsonValue =>
	value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue);

function found(
	where: Finding['where'],
	finding: string,
	errors: readonly DocumentError[],
	name: string,
	plain = finding,
): Finding {
	const error = excuseFor(errors, name, plain);
	return error === undefined
		? { where, finding }
		: { where, finding, excuse: { why: error.why, source: error.source } };
}
