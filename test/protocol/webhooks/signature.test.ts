import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sign, verifySignature, verifyToken } from '../../../cloud-api/signature';
import { fixtureBytes, fixtureNames } from '../../unit/cloud-api/webhooks/fixture';

const secret = 'test_app_secret';
const body = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');
const hex = 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756';
const right = `sha256=${hex}`;

const wrong: readonly (readonly [string, unknown])[] = [
	['missing', undefined],
	['null', null],
	['empty', ''],
	['a space', ' '],
	['a number', 256],
	['true', true],
	['an object', { 'x-hub-signature-256': right }],
	['an object that prints as the signature', { toString: () => right }],
	['a function', () => right],
	['a list with it', [right]],
	['a list with it twice', [right, right]],
	['an empty list', []],
	['two headers joined', `${right}, ${right}`],
	['the bytes of it', Buffer.from(right)],
	['no prefix', hex],
	['only the prefix', 'sha256='],
	['another prefix', `sha1=${hex}`],
	['sha1 of its length', `sha1=${hex.slice(0, 40)}`],
	['sha512 prefix', `sha512=${hex}${hex}`],
	['a prefix in capitals', `SHA256=${hex}`],
	['a prefix with a dash', `sha-256=${hex}`],
	['a colon for the equals sign', `sha256:${hex}`],
	['two equals signs', `sha256==${hex}`],
	['a space after the equals sign', `sha256= ${hex}`],
	['hex in capitals', `sha256=${hex.toUpperCase()}`],
	['one digit less', right.slice(0, -1)],
	['one digit more', `${right}0`],
	['two digits more', `${right}00`],
	['half of it', `sha256=${hex.slice(0, 32)}`],
	['it twice', `${right}${hex}`],
	['a letter beyond f', `sha256=${hex.slice(0, -1)}g`],
	['a full-width digit', `sha256=${hex.slice(0, -1)}６`],
	['an umlaut', `sha256=${hex.slice(0, -1)}ä`],
	['a leading space', ` ${right}`],
	['a trailing space', `${right} `],
	['a trailing line break', `${right}\n`],
	['a second line', `${right}\n${right}`],
	['a NUL at the end', `${right}\0`],
	['all zeros', `sha256=${'0'.repeat(64)}`],
	['one digit wrong', `sha256=${hex.slice(0, -1)}7`],
	['base64 of the digest', `sha256=${Buffer.from(hex, 'hex').toString('base64')}`],
	['the signature under another secret', sign(body, 'other_secret')],
	['the signature of another body', sign(Buffer.from('{}'), secret)],
];

describe('the signature of a webhook', () => {
	it('is the one Meta makes', () => {
		expect(sign(body, secret)).toBe(right);
		expect(verifySignature(body, right, secret)).toBe(true);
	});

	it.each(wrong)('is refused when it is %s', (_title, header) => {
		expect(verifySignature(body, header, secret)).toBe(false);
	});

	it('is refused without a secret, even the right one for an empty secret', () => {
		expect(verifySignature(body, sign(body, ''), '')).toBe(false);
	});

	it('is never guessed and never makes it throw', () => {
		const digits = fc.string({
			unit: fc.constantFrom(...'0123456789abcdef'),
			minLength: 60,
			maxLength: 68,
		});
		const headers = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			digits.map((text) => `sha256=${text}`),
			fc.anything(),
		);
		fc.assert(
			fc.property(headers, (header) => !verifySignature(body, header, secret)),
			{ numRuns: 5000 },
		);
	});
});

const escapes: readonly (readonly [string, string])[] = [
	['plain UTF-8', '{"body":"ñandú"}'],
	['escaped as Meta does', '{"body":"\\u00f1and\\u00fa \\/ \\u0040"}'],
	['a lone surrogate', '{"body":"\\ud83d"}'],
	['an emoji', '{"body":"👍🏽"}'],
	['right to left', '{"body":"مرحبا"}'],
	['a line separator', '{"body":"\u2028"}'],
	['a NUL', '{"body":"\0"}'],
	['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x7b]).toString('latin1')],
];

describe('the raw bytes', () => {
	const bodies = [
		...escapes.map(([title, text]) => ({ title, bytes: Buffer.from(text) })),
		...fixtureNames.map((name) => ({ title: name, bytes: fixtureBytes(name) })),
	];

	it.each(bodies)('of $title are accepted, and refused with one bit flipped', ({ bytes }) => {
		const header = sign(bytes, secret);
		expect(verifySignature(bytes, header, secret)).toBe(true);
		const flipped = Buffer.from(bytes);
		const last = flipped.length - 1;
		flipped[last] = (flipped[last] ?? 0) ^ 1;
		expect(verifySignature(flipped, header, secret)).toBe(false);
	});
});

describe('the token of a webhook subscription', () => {
	it('is accepted when it is ours', () => {
		expect(verifyToken('our-token', 'our-token')).toBe(true);
	});

	it.each([['other'], ['our-toke'], ['our-token '], [''], [undefined], [['our-token']]])(
		'is refused when it is %j',
		(given) => {
			expect(verifyToken(given, 'our-token')).toBe(false);
		},
	);

	it('is refused when we have none', () => {
		expect(verifyToken('', '')).toBe(false);
	});
});
