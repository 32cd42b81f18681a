import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationIds, type OperationId } from '../../../cloud-api/catalogue';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { createSchemaCheck } from '../../support/openapi/createSchemaCheck';
import { documentedOperation } from '../../support/openapi/documentedOperation';
import { metaDocument } from '../../support/openapi/OpenApiDocument';
import { answerErrors, refusalErrors } from './errors/answers';
import { noon } from '../../integration/emulator/startPair';
import { idle, unexcused } from './excuses';
import { refusals } from './refusals';
import { runEveryExample, type Run } from './runEveryExample';
import { runExample } from './runExample';
import { undescribedAnswers } from './undescribedAnswers';

const document = metaDocument();
const check = createSchemaCheck(document);
const documented = operationIds.filter((id) => documentedOperation(document, id) !== undefined);
const answerSchema = (id: OperationId) => documentedOperation(document, id)?.answers['200'];

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

describe('the check itself', () => {
	it('finds what the emulator would get wrong', () => {
		const schema = answerSchema('message.send');
		const body = { messaging_product: 'whatsapp', contacts: [{ inputt: '+34600' }], messages: 1 };
		expect(schema && check(schema, body)).toEqual([
			'/contacts/*/inputt is not in the document',
			'/messages must be array',
		]);
	});
});
