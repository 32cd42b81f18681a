import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { parseDate } from '../parseDate';
import { ExpressionError } from '../ExpressionError';
import type { Context, Value } from '../value';
import { method, type Method } from './method';
import { dateFromNumber } from './numberMethods';

/** Signs and letters that stand for a currency and may surround an amount. */
const CURRENCY =
	/Lek|BZ\$|\$b|\$U|R\$|J\$|C\$|NT\$|TT\$|Z\$|RD\$|Дин\.|ден|лв|B\/\.|S\/\.|CHF|Kč|kn|kr|Ft|Rp|RM|Gs|Bs|Br|KM|zł|lei|[PQLSR]|\p{Sc}|ƒ/gu;

const HASHES: { readonly [name: string]: string } = {
	md5: 'md5',
	sha1: 'sha1',
	sha224: 'sha224',
	sha256: 'sha256',
	sha384: 'sha384',
	sha512: 'sha512',
	sha3: 'sha3-512',
};

function hash(text: string, algorithm = 'md5'): string {
	const name = algorithm.toLowerCase();
	if (name === 'base64') return toBase64(text);
	const known = Object.hasOwn(HASHES, name) ? HASHES[name] : undefined;
	if (known === undefined)
		throw new ExpressionError(
			`hash() does not know ${algorithm}. It knows ${Object.keys(HASHES).join(', ')}.`,
		);
	return createHash(known).update(text).digest('hex');
}

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

function finite(number: number, text: string, what: string): number {
	if (Number.isNaN(number))
		throw new ExpressionError(`This text cannot become ${what}: "${text.slice(0, 20)}".`);
	return number;
}

const toInt = method<string>((text, [radix]) =>
	finite(Number.parseInt(text.replace(CURRENCY, ''), radix), text, 'a whole number'),
);

function toFloat(text: string): number {
	if (text.includes(','))
		throw new ExpressionError(
			'A decimal number uses a point, not a comma. Replace it before toFloat().',
		);
	return finite(Number.parseFloat(text.replace(CURRENCY, '')), text, 'a number');
}

function parseJson(text: string): Value {
	try {
		return JSON.parse(text) as Value;
	} catch {
		throw new ExpressionError(
			'parseJson() was given a text that is not JSON. JSON uses double quotes.',
		);
	}
}

function toDateTime(text: string, format: string | undefined, context: Context): DateTime {
	if (format === 'ms' || format === 's' || format === 'us' || format === 'excel')
		return dateFromNumber(Number(text), format, context);
	const date = format
		? DateTime.fromFormat(text, format, { zone: context.zone })
		: parseDate(text, context.zone);
	if (date === undefined)
		throw new ExpressionError(
			`This text is not a date toDateTime() knows: "${text.slice(0, 40)}". Give its format.`,
		);
	return date;
}

function toDate(text: string, { zone }: Context): Date {
	const date = new Date(text);
	if (Number.isNaN(date.getTime()))
		throw new ExpressionError(`This text is not a date: "${text.slice(0, 40)}".`);
	return text.includes(':') ? date : DateTime.fromJSDate(date, { zone }).startOf('day').toJSDate();
}

function quote(text: string, mark = '"'): string {
	return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, () => `\\${mark}`)}${mark}`;
}

/** n8n's extensions of strings that make another kind of value, or another spelling. */
export const stringConversions: readonly (readonly [string, Method])[] = [
	['hash', method<string>((text, [algorithm]) => hash(text, algorithm))],
	['toBoolean', method<string>((text) => !['', 'false', 'no', '0'].includes(text.toLowerCase()))],
	['toInt', toInt],
	['toWholeNumber', toInt],
	['toFloat', method<string>(toFloat)],
	['toDecimalNumber', method<string>(toFloat)],
	[
		'toNumber',
		method<string>((text) => finite(Number(text.replace(CURRENCY, '')), text, 'a number')),
	],
	['toDate', method<string>((text, _args, context) => toDate(text, context))],
	['toDateTime', method<string>((text, [format], context) => toDateTime(text, format, context))],
	['toJsonString', method<string>((text) => JSON.stringify(text))],
	['parseJson', method<string>(parseJson)],
	['base64Encode', method<string>(toBase64)],
	['base64Decode', method<string>((text) => Buffer.from(text, 'base64').toString('utf8'))],
	[
		'urlEncode',
		method<string>((text, [whole]) => (whole ? encodeURI(text) : encodeURIComponent(text))),
	],
	[
		'urlDecode',
		method<string>((text, [whole]) => (whole ? decodeURI(text) : decodeURIComponent(text))),
	],
	['quote', method<string>((text, [mark]) => quote(text, mark))],
	['removeTags', method<string>((text) => text.replace(/<[^>]*>?/g, ''))],
];
