import { must, requiredText, result, type Result } from '../limits';
import { idLimits } from './templateIds';

const day = 86_400;
const windows = [7, 30, 60, 90] as const;

/** How far back Meta compares: these and no other lengths of time. */
export type ComparisonDays = (typeof windows)[number];

/** The query of `GET /{template}/compare`: against which other template, over the days before `end` (Unix seconds). */
export const comparisonQuery = (
	otherId: string,
	days: number,
	end: number,
): Result<Readonly<Record<'template_ids' | 'start' | 'end', string>>> =>
	result(
		{
			template_ids: `[${otherId}]`,
			start: String(end - days * day),
			end: String(end),
		},
		requiredText('template_ids', otherId),
		idLimits('template_ids', [otherId]),
		must(
			windows.some((one) => one === days),
			'days',
			'7, 30, 60 or 90',
			days,
		),
		must(Number.isInteger(end) && end > 0, 'end', 'a time', String(end)),
	);
