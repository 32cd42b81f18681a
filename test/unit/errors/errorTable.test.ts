import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { graphErrorRanges, graphErrorRows } from '../../../cloud-api/graphErrors';
import { errorTable, isErrorCode } from '../../../engine/src/errors/errorTable';
import { errorsPage } from '../../../engine/src/errors/errorsPage';
import { exitCode } from '../../../engine/src/errors/exitCode';
import { WayfareError } from '../../../engine/src/errors/WayfareError';
import type { ErrorRow } from '../../../engine/src/errors/errorRow';

const rows = Object.entries<ErrorRow>(errorTable);
const page = readFileSync(path.join(__dirname, '../../../docs/errors.md'), 'utf8');

describe('docs/errors.md', () => {
	it('is what `wayfare errors` prints', () => {
		expect(page).toBe(errorsPage());
	});

	it('has every code of ours and every Graph code once', () => {
		for (const [code] of rows) expect(page.split(`\n| \`${code}\` `)).toHaveLength(2);
		const names = [
			...Object.keys(graphErrorRows),
			...graphErrorRanges.map(({ from, to }) => `${from}–${to}`),
		];
		for (const name of names) expect(page.split(`\n| ${name} `)).toHaveLength(2);
	});
});

describe('Every code of ours', () => {
	it.each(rows)('%s says in sentences what to do', (code, { title, advice }) => {
		expect(code).toMatch(/^[a-z]+([.-][a-z]+)*$/);
		expect(title).not.toMatch(/[.:]$/);
		expect(advice).toMatch(/[.]$/);
	});

	it('has a status the web knows and an exit code the help explains', () => {
		for (const [, { status, exit }] of rows) {
			if (status !== undefined) expect(status >= 400 && status < 600).toBe(true);
			if (exit !== undefined) expect(Object.values<number>(exitCode)).toContain(exit);
		}
	});
});

describe('A WayfareError', () => {
	it('keeps the fact, the advice, the details and the cause apart', () => {
		const cause = new Error('EADDRINUSE');
		const error = new WayfareError('port.taken', 'Port 8080 is in use', { cause });
		expect([error.message, error.advice, error.cause, error.details]).toEqual([
			'Port 8080 is in use',
			errorTable['port.taken'].advice,
			cause,
			[],
		]);
	});

	it('has only codes of the table', () => {
		expect(isErrorCode('port.taken')).toBe(true);
		expect(isErrorCode('constructor')).toBe(false);
	});
});
