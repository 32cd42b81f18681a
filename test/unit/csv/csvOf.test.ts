import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvOf } from '../../../engine/src/csv/csvOf';
import { auditEntry } from '../../../engine/src/http/api/schemas/audit';
import { contact } from '../../../engine/src/http/api/schemas/contact';
import { forward } from '../../../engine/src/http/api/schemas/forward';
import { outboxRow } from '../../../engine/src/http/api/schemas/outbox';

const named = contact.pick({ profileName: true });
/** The cells as another program reads them. */
const read = (csv: string): string[][] => parse(csv, { bom: true });
const cellOf = (name: string) => read(csvOf(named, [{ profileName: name }]))[1]?.[0];

describe('CSV of a list', () => {
	it('is RFC 4180 with a heading, and a byte order mark for Excel', () => {
		const items = [{ profileName: 'Ana “la jefa” "Ruiz", Jr.\nMadrid' }, { profileName: null }];
		expect(csvOf(named, items)).toBe(
			'\uFEFF"profileName"\r\n"Ana “la jefa” ""Ruiz"", Jr.\nMadrid"\r\n""\r\n',
		);
	});

	it('has its heading when nothing is listed', () => {
		expect(csvOf(auditEntry, [])).toBe(
			'\uFEFF"at","who.id","who.name","who.role","action","target","status","address"\r\n',
		);
	});

	it('has a column for each property of objects within, and of all that a union may be', () => {
		const [heading] = read(csvOf(outboxRow, []));
		expect(heading).toEqual(
			expect.arrayContaining([
				'sentAgain.by',
				'effect.kind',
				'effect.message',
				'effect.operation',
				'effect.instead',
			]),
		);
		expect(new Set(heading).size).toBe(heading?.length);
	});

	it('leaves empty what is not there, and writes lists and what is true or false as JSON', () => {
		const identity = contact.pick({ identity: true, lastMessageAt: true, tags: true });
		const item = identity.extend(forward.pick({ paused: true, behind: true }).shape);
		const identified = { identity: { waId: '34600111222' }, lastMessageAt: null };
		const csv = csvOf(item, [
			{ ...identified, tags: ['vip', 'madrid'], paused: false, behind: -1 },
		]);
		expect(read(csv)).toEqual([
			[
				'identity.waId',
				'identity.userId',
				'identity.parentUserId',
				'identity.username',
				'lastMessageAt',
				'tags',
				'paused',
				'behind',
			],
			['34600111222', '', '', '', '', '["vip","madrid"]', 'false', '-1'],
		]);
	});

	it('is not led astray by names that every object has', () => {
		const item = named.extend({ constructor: named.shape.profileName });
		expect(read(csvOf(item, [{ profileName: 'Ana' }]))[1]).toEqual(['Ana', '']);
	});
});

describe('a cell that a customer chose', () => {
	it.each(['=1+1', '+34600111222', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
		'%j is text and no formula',
		(name) => {
			expect(cellOf(name)).toBe(`'${name}`);
		},
	);

	it.each(['Ana', 'a;=1+1', 'a\n=1+1', '"=1', "'=1", '  ', '🧵'])('%j is left as it is', (name) => {
		expect(cellOf(name)).toBe(name);
	});
});
