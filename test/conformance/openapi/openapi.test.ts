import { describe, expect, it } from '@jest/globals';
import { operationIds, operations } from '../../../cloud-api/catalogue';
import { createValidator } from '../../../emulator/src/openapi/createValidator';
import { documentedOperation } from '../../../emulator/src/openapi/documentedOperation';
import { metaDocument } from '../../support/openapi/metaDocument';
import { absentOperations } from './absentOperations';
import { documentErrors } from '../../../emulator/src/openapi/errors';
import { idle, unexcused } from '../../../emulator/src/openapi/excuses';
import { builtRequests } from './requests';
import { uncalledOperations } from './uncalledOperations';

const document = metaDocument();
const validate = createValidator(document);

const checked = builtRequests().flatMap(({ name, operation, request }) => {
	const documented = documentedOperation(document, operation);
	return documented === undefined
		? []
		: [{ name, documented, request, findings: validate(documented, request) }];
});

describe('every request that a form builds keeps to the OpenAPI document of Meta', () => {
	it.each(checked)('$name', ({ name, findings }) => {
		expect(unexcused(documentErrors, name, findings)).toEqual([]);
	});

	it('and has an excuse only where the document is wrong', () => {
		expect(idle(documentErrors, checked)).toEqual([]);
	});
});

describe('what only one side has is written down', () => {
	it('operations of ours the document lacks', () => {
		const absent = operationIds.filter((id) => documentedOperation(document, id) === undefined);
		expect(absent.toSorted()).toEqual(Object.values(absentOperations).flat().toSorted());
	});

	it('operations of the document we do not call', () => {
		const called = new Set(operationIds.map((id) => documentedOperation(document, id)));
		const uncalled = document.operations.filter((one) => !called.has(one));
		expect(uncalled.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
			Object.values(uncalledOperations).flat().toSorted(),
		);
	});
});

describe('the check itself', () => {
	const text = checked.find(({ name }) => name === 'message.send: text');
	const findings = (body: object) =>
		text === undefined
			? []
			: validate(text.documented, {
					...text.request,
					body: { ...text.request.body, biz_opaque_callback_data: undefined, ...body } as never,
				});

	it.each([
		[
			'a member with a typing error',
			{ text: { boddy: 'Hola' } },
			'body/text/boddy is not in the document',
		],
		['a member of the wrong type', { text: { body: 7 } }, 'body/text/body must be string'],
		[
			'a word that is none of the known ones',
			{ recipient_type: 'crowd' },
			'body/recipient_type must be one of individual, group',
		],
	])('finds %s', (_what, body, finding) => {
		expect(findings(body)).toContain(finding);
	});

	it('finds a query parameter that the document has not, and one that is missing', () => {
		const documented = documentedOperation(document, 'phoneNumber.get');
		const request = { path: {}, query: { feilds: 'id' }, body: null };
		expect(documented && validate(documented, request)).toEqual([
			'query: feilds is not in the document',
		]);
	});

	it('knows the operations it was given', () => {
		expect(operations['message.send'].path).toBe('/{phoneNumberId}/messages');
		expect(document.operations).toHaveLength(113);
	});
});
