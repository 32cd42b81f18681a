import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationIds, type OperationId } from '../../../cloud-api/catalogue';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { noon } from '../../integration/emulator/startPair';
import { createSchemaCheck } from '../../../emulator/src/openapi/createSchemaCheck';
import {
	createWebhookCheck,
	type CheckedChange,
} from '../../../emulator/src/openapi/createWebhookCheck';
import { documentedOperation } from '../../../emulator/src/openapi/documentedOperation';
import { metaDocument } from '../../support/openapi/metaDocument';
import { answerErrors, refusalErrors } from '../../../emulator/src/openapi/errors/answers';
import { exampleErrors, webhookErrors } from '../../../emulator/src/openapi/errors/webhooks';
import { conversationWebhooks } from './conversation';
import { idle, unexcused } from '../../../emulator/src/openapi/excuses';
import { refusals } from './refusals';
import { runEveryExample, type Run } from './runEveryExample';
import { runExample } from './runExample';
import { undescribedAnswers } from './undescribedAnswers';
import { undescribedFields } from './undescribedFields';

const document = metaDocument();
const check = createSchemaCheck(document);
const documented = operationIds.filter((id) => documentedOperation(document, id) !== undefined);
const answerSchema = (id: OperationId) => documentedOperation(document, id)?.answers['200'];

/** What the emulator sends and the document describes. */
const describedChanges = [
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'messages: audio',
	'messages: button',
	'messages: contacts',
	'messages: document',
	'messages: image',
	'messages: interactive',
	'messages: location',
	'messages: order',
	'messages: payment',
	'messages: reaction',
	'messages: status',
	'messages: sticker',
	'messages: text',
	'messages: unsupported',
	'messages: video',
];

let runs: ReadonlyMap<OperationId, Run>;

beforeAll(async () => {
	const done = await runEveryExample(documented);
	runs = new Map(done.map((run) => [run.id, run]));
}, 60_000);

const findingsOf = (id: OperationId): readonly string[] => {
	const schema = answerSchema(id);
	return schema === undefined ? [] : check(schema, runs.get(id)?.body);
};

describe('what the emulator answers to the example of every operation keeps to the document', () => {
	it.each(documented)('%s', (id) => {
		expect(runs.get(id)).toMatchObject({ status: 200 });
		expect(unexcused(answerErrors, id, findingsOf(id))).toEqual([]);
	});

	it('but for answers that the document does not describe', () => {
		expect(documented.filter((id) => answerSchema(id) === undefined).toSorted()).toEqual(
			undescribedAnswers,
		);
	});

	it('and has an excuse only where the document is wrong', () => {
		const found = documented.map((id) => ({ name: id, findings: findingsOf(id) }));
		expect(idle(answerErrors, found)).toEqual([]);
	});
});

describe('a call that is refused', () => {
	let emulator: Emulator;
	const found: { readonly name: string; readonly findings: readonly string[] }[] = [];

	beforeAll(async () => {
		emulator = await createEmulator({ clock: { standingAt: noon } });
	});
	afterAll(() => emulator.close());

	it.each(Object.entries(refusals))('of %s has an envelope of the document', async (name, one) => {
		const [id, parameters] = one;
		await runExample(emulator, id, parameters);
		const { status, response } = emulator.requests().at(-1) ?? {};
		expect(status).toBeGreaterThanOrEqual(400);
		const answers = documentedOperation(document, id)?.answers ?? {};
		const schema = answers['400'] ?? { $ref: '#/components/schemas/GraphAPIError' };
		const findings = check(schema, JSON.parse(JSON.stringify(response)));
		found.push({ name, findings });
		expect(unexcused(refusalErrors, name, findings)).toEqual([]);
	});

	it('and has an excuse only where the document is wrong', () => {
		expect(idle(refusalErrors, found)).toEqual([]);
	});
});

describe('every webhook of these runs, and of a conversation in all kinds, keeps to the document', () => {
	const checkWebhook = createWebhookCheck(document);
	let changes: readonly CheckedChange[];

	beforeAll(async () => {
		const ofRuns = [...runs.values()].flatMap(({ webhooks }) => webhooks);
		changes = [...ofRuns, ...(await conversationWebhooks())].flatMap(checkWebhook);
	}, 20_000);

	const found = () => changes.map(({ name, findings = [] }) => ({ name, findings }));

	it.each(describedChanges)('%s', (name) => {
		const ofKind = found().filter((one) => one.name === name);
		expect(ofKind).not.toEqual([]);
		expect(ofKind.flatMap((one) => unexcused(webhookErrors, name, one.findings))).toEqual([]);
	});

	it('but for fields that the document does not describe', () => {
		const names = (one: boolean) =>
			[
				...new Set(
					changes
						.filter(({ findings }) => (findings === undefined) === one)
						.map(({ name }) => name),
				),
			].toSorted();
		expect(names(true)).toEqual(undescribedFields);
		expect(names(false)).toEqual(describedChanges);
	});

	it('and has an excuse only where the document is wrong', () => {
		expect(idle(webhookErrors, found())).toEqual([]);
	});

	it('as do the examples of the document, by the same excuses', () => {
		const { examples } =
			document.operations.find(({ path }) => path === '/whatsapp/webhooks') ?? {};
		const shown = Object.values(examples ?? {})
			.flatMap(checkWebhook)
			.map(({ name, findings = ['is not described'] }) => ({ name, findings }));
		expect(shown).toHaveLength(16);
		const errors = [...webhookErrors, ...exampleErrors];
		expect(shown.flatMap(({ name, findings }) => unexcused(errors, name, findings))).toEqual([]);
		expect(idle(exampleErrors, shown)).toEqual([]);
	});
});

describe('the check itself', () => {
	it('finds what a webhook would get wrong', () => {
		const value = {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '15550100100', phone_number_id: '1001' },
			statuses: [{ id: 'wamid.1', status: 'sentt', timestamp: 7, recipient_id: '34600' }],
		};
		const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
		expect(createWebhookCheck(document)({ object: 'page', entry })).toEqual([
			{
				name: 'messages: status',
				findings: [
					'value/statuses/*/status must be one of sent, delivered, read, failed',
					'value/statuses/*/timestamp must be string',
				],
			},
		]);
	});

	it('finds what the emulator would get wrong', () => {
		const schema = answerSchema('message.send');
		const body = { messaging_product: 'whatsapp', contacts: [{ inputt: '+34600' }], messages: 1 };
		expect(schema && check(schema, body)).toEqual([
			'/contacts/*/inputt is not in the document',
			'/messages must be array',
		]);
	});
});
