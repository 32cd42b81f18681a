import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationIds } from '../../../cloud-api/catalogue';
import { faultPresets } from '../../../emulator/src/faults/faultPresets';
import { readFaultScript } from '../../../emulator/src/faults/readFaultScript';
import { parseFaultScript } from '../../../emulator/src/faults/parseFaultScript';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const cut = { kind: 'cutBeforeAccept' };

describe('A fault script is read', () => {
	it('from rules, with what was left out filled in', () => {
		expect(parseFaultScript([{ fault: { kind: 'http', status: 502 } }])).toEqual([
			{ on: true, match: {}, fault: { kind: 'http', status: 502, accepted: false } },
		]);
	});

	it('from the document that a file holds', () => {
		expect(parseFaultScript({ description: 'why', rules: [{ fault: cut }] })).toHaveLength(1);
	});

	it.each(Object.keys(faultPresets))('from the preset %s, by name alone or in a body', (preset) => {
		const rules = parseFaultScript(preset);
		expect(rules.length).toBeGreaterThan(0);
		expect(parseFaultScript({ preset })).toEqual(rules);
		// What is told of the rules can be set again as it is.
		expect(parseFaultScript(rules)).toEqual(rules);
	});
});

describe('A command names a fault script', () => {
	let folder: ReturnType<typeof temporaryFolder>;
	beforeAll(() => {
		folder = temporaryFolder();
	});
	afterAll(() => folder.remove());

	const fileOf = (text: string): string => {
		const file = path.join(folder.path, 'faults.json');
		writeFileSync(file, text);
		return file;
	};

	it('by a preset', () => {
		expect(readFaultScript('meta-outage')).toEqual(parseFaultScript('meta-outage'));
	});

	it('by a file', () => {
		expect(readFaultScript(fileOf(JSON.stringify({ rules: [{ fault: cut }] })))).toHaveLength(1);
	});

	it('by a file with a mistake, and is told the file and the place', () => {
		expect(() => readFaultScript(fileOf('[{}]'))).toThrow(/faults\.json: .*\n.*\n.*\[0\]\.fault/);
		expect(() => readFaultScript(fileOf('[{'))).toThrow(/faults\.json is not JSON: /);
		expect(() => readFaultScript('stormy-nite')).toThrow(
			'There is no preset and no readable file "stormy-nite". The presets are stormy-night, ',
		);
	});
});

describe('A mistake in a fault script is named with its place', () => {
	it.each<[string, unknown, RegExp]>([
		[
			'an unknown kind, with those there are',
			[{ fault: cut }, { fault: { kind: 'http503' } }],
			/must be one of graphError, http, .*unknownInbound\n.*\[1\]\.fault\.kind/,
		],
		['a missing fault', [{}], /\[0\]\.fault/],
		[
			'an unknown member',
			[{ fault: { ...cut, code: 1 } }],
			/Unrecognized key: "code"\n.*\[0\]\.fault/,
		],
		[
			'a status that is no error',
			{ rules: [{ fault: { kind: 'http', status: 204 } }] },
			/must be 200 or an error, from 400 to 599\n.*rules\[0\]\.fault\.status/,
		],
		['a rate above 1', [{ rate: 2, fault: cut }], /\[0\]\.rate/],
		[
			'an instant nobody can read',
			[{ from: 'tomorrow', fault: cut }],
			/such as PT10M\n.*\[0\]\.from/,
		],
		[
			'a header that frames the body',
			[{ fault: { kind: 'http', status: 503, headers: { 'Content-Length': '3' } } }],
			/is set by the emulator itself/,
		],
		[
			'an operation that does not exist',
			[{ match: { operation: 'message.sned' }, fault: cut }],
			/an operation of the catalogue.*\n.*\[0\]\.match\.operation/,
		],
		[
			'a list with an operation that does not exist',
			[{ match: { operation: ['message.send', 'message.sned'] }, fault: cut }],
			/an operation of the catalogue.*\n.*\[0\]\.match\.operation\[1\]/,
		],
		[
			'statuses of a call that has none',
			[{ match: { operation: 'media.upload' }, fault: { kind: 'failedToo' } }],
			/media\.upload has no statuses.*\n.*\[0\]\.match\.operation/,
		],
		[
			'an operation of a customer',
			[{ match: { operation: 'message.send' }, fault: { kind: 'duplicateInbound' } }],
			/has no operation.*\n.*\[0\]\.match\.operation/,
		],
		['an unknown preset, with those there are', 'stormy', /no preset "stormy".*stormy-night/],
		['no script at all', 7, /expected object/],
	])('%s', (_, source, message) => {
		expect(() => parseFaultScript(source)).toThrow(message);
	});

	it('and every operation of the catalogue is allowed', () => {
		expect(() =>
			parseFaultScript(operationIds.map((operation) => ({ match: { operation }, fault: cut }))),
		).not.toThrow();
	});
});
