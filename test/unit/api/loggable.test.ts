import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../engine/src/http/observe/createLogger';
import { scrub } from '../../../engine/src/http/observe/scrub';

function logged(
	level: string,
	write: (log: ReturnType<typeof createLogger>) => void,
): readonly string[] {
	const lines: string[] = [];
	write(createLogger(level, { write: (line) => void lines.push(line) }));
	return lines;
}

describe('The log', () => {
	it('keeps the fields of the list and drops every other', () => {
		const [line = ''] = logged('info', (log) =>
			log.info({ runId: 'r1', body: 'hola', contact: { waId: '34600000001' } }, 'A run began'),
		);
		expect(JSON.parse(line)).toEqual({
			level: 'info',
			time: expect.any(String),
			runId: 'r1',
			msg: 'A run began',
		});
	});

	it('drops objects even under a name of the list', () => {
		const [line = ''] = logged('info', (log) =>
			log.info({ reason: { text: 'hola' }, node: ['a', { b: 'hola' }] }, 'x'),
		);
		expect(line).not.toContain('hola');
	});

	it('tells an error’s kind, message and cause, not what libraries hang on it', () => {
		const cause = Object.assign(new Error('inner +34 600 000 001'), { response: 'the body' });
		const error = Object.assign(new Error('outer', { cause }), { code: 'E1', body: 'the body' });
		const [line = ''] = logged('error', (log) => log.error({ err: error }, 'Failed'));
		expect(JSON.parse(line)).toMatchObject({
			err: { type: 'Error', message: 'outer', code: 'E1', cause: { message: 'inner [phone]' } },
		});
		expect(line).not.toContain('the body');
	});

	it('holds child loggers to the same list', () => {
		const [line = ''] = logged('info', (log) =>
			log.child({ journeyId: 'welcome', token: 'secret' }).child({ body: 'secret' }).info('x'),
		);
		expect(JSON.parse(line)).toMatchObject({ journeyId: 'welcome' });
		expect(line).not.toContain('secret');
	});
});

describe('What looks like a secret or a number', () => {
	it.each([
		['a Graph token', 'got EAAGabc123DEF456ghi from Meta', 'got [token] from Meta'],
		['a header', 'Authorization: Bearer abc.def', 'Authorization: Bearer [token]'],
		['our token', `use wfr_${'x'.repeat(43)} now`, 'use [token] now'],
		['a query', '/webhook?hub.verify_token=hush&x=1', '/webhook?hub.verify_token=[secret]&x=1'],
		['a number', 'to 34600000001 and +1 555-000-1111', 'to [number] and [phone]'],
		['a key', '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----', '[key]'],
	])('is blotted out: %s', (_name, text, clean) => {
		expect(scrub(text)).toBe(clean);
	});

	it('is not mistaken for ids, times and codes', () => {
		const text = 'e12.0 at 2026-03-02T10:00:00.000Z failed with 131047 in run e1-welcome';
		expect(scrub(text)).toBe(text);
	});
});
