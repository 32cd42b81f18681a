import { z } from 'zod';
import { GraphFault } from '../graph/GraphFault';
import { parseWire } from '../graph/wire/parseWire';
import type { Granularity, Step } from './steps';

/** What is asked of the numbers: when, in which steps, and Meta's lists by their names. */
export interface Question {
	readonly period: Step;
	readonly granularity: Granularity;
	readonly list: (name: string) => readonly string[];
}

const granularity = z.enum(['HALF_HOUR', 'DAY', 'DAILY', 'MONTH', 'MONTHLY']);
const second = z.coerce.number().int().positive();
const shape = z.looseObject({ start: second, end: second, granularity });

/** A question in the query of an edge, its lists as JSON. */
export function questionInQuery(query: Readonly<Record<string, string>>, now: number): Question {
	return question(query, now);
}

/** A question in `fields=`: `analytics.start(1).end(2).granularity(DAY).phone_numbers(["1555"])`. */
export function questionInFields(fields: string, now: number): Question {
	const found = [...fields.matchAll(/\.(\w+)\(([^)]*)\)/g)];
	return question(Object.fromEntries(found.map(([, name = '', value = '']) => [name, value])), now);
}

const year = 366 * 86_400;

function question(raw: Readonly<Record<string, string>>, now: number): Question {
	const { start, end, granularity: step } = parseWire(shape, raw);
	if (start >= end) throw new GraphFault(100, 'Param start must be before end.');
	if (start < now / 1000 - year) throw new GraphFault(100, 'Param start: only one year is kept.');
	return {
		period: { start, end },
		granularity: step,
		list: (name) =>
			(raw[name] ?? '')
				.replace(/[[\]"\s]/g, '')
				.split(',')
				.filter((entry) => entry !== ''),
	};
}

/** Whether a value passes a list that means everything when it is empty. */
export const passes = (list: readonly string[], value: string | undefined): boolean =>
	list.length === 0 || (value !== undefined && list.includes(value));

/** Whether an instant in milliseconds lies in the period. */
export const isWithin = ({ start, end }: Step, at: number): boolean =>
	at >= start * 1000 && at < end * 1000;
