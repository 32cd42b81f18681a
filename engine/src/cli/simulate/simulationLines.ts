import { DateTime } from 'luxon';
import { table } from '../output/table';
import { wrap } from '../output/wrap';
import type { Played, Utterance } from './playScript';

/** A simulation as a person reads it: the conversation, then why it went that way. */
export function simulationLines(
	{ conversation, trace, disappointments }: Played,
	zone: string,
	width: number,
): readonly string[] {
	const time = (at: number) => DateTime.fromMillis(at, { zone }).toFormat('ccc HH:mm:ss');
	const reasons = trace.map(({ at, kind, node, reason }) => [time(at), kind, node ?? '', reason]);
	return [
		`Conversation (${zone})`,
		...conversation.flatMap((utterance) => spoken(utterance, time(utterance.at), width)),
		'',
		'Trace',
		...table(reasons).map((line) => `  ${line}`),
		...(disappointments.length === 0
			? []
			: ['', 'Not as expected', ...disappointments.map((line) => `  ${line}`)]),
	];
}

function spoken({ who, text }: Utterance, time: string, width: number): readonly string[] {
	const head = `  ${time}  ${who.padEnd(8)}  `;
	const lines = text.split('\n').flatMap((part) => wrap(part, Math.max(30, width - head.length)));
	return lines.map((line, index) => `${index === 0 ? head : ' '.repeat(head.length)}${line}`);
}
