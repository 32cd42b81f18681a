import type { z } from 'zod';
import type { replayStep } from '../../http/api/schemas/replay';
import { wrap } from '../output/wrap';
import type { ReplayAnswer } from './ReplaySource';

type Step = z.output<typeof replayStep>;

/** A replay as a person reads it: the steps, then what came of it. */
export const replayLines = (answer: ReplayAnswer, width: number): readonly string[] => [
	...answer.items.flatMap((step) => [...stepLines(step, width), '']),
	...summaryLines(answer, width),
];

function summaryLines(
	{ contactId, events, earlier, begins, firstOtherwise }: ReplayAnswer,
	width: number,
): readonly string[] {
	const older =
		earlier === 0 ? '' : ` ${earlier} older ones are kept, with no state to begin from.`;
	const kept =
		begins === null
			? `Nothing is kept of ${contactId} that could be decided again.${older}`
			: `${contactId} has ${events} kept events, from ${begins} on.${older}`;
	const outcome =
		firstOtherwise === null
			? 'This build decides every one of them as it was recorded, to the letter.'
			: `This build decides otherwise from ${firstOtherwise.eventId} on (step ${firstOtherwise.nth}).`;
	return [...wrap(kept, width), ...(begins === null ? [] : wrap(outcome, width))];
}

/** One step: what came, what was decided and why, what is asked for, and where that leaves the lane. */
function stepLines(step: Step, width: number): readonly string[] {
	const { nth, eventId, at, event, same, otherwise, facts, asked, rests, owner, state } = step;
	const lines = (label: string, text: string) => labelled(label, text, width);
	return [
		`${same ? ' ' : '≠'} ${nth}  ${at}  ${eventId}`,
		...lines('came', event),
		...facts.flatMap((fact) => lines(otherwise === null ? 'why' : 'recorded', factText(fact))),
		...(otherwise === null ? [] : lines('now', `${otherwise.why}:`)),
		...(otherwise?.facts ?? []).flatMap((fact) => lines('now', factText(fact))),
		...asked.flatMap(({ effectId, what }) => lines('asks', `${what} (${effectId})`)),
		...rests.flatMap(({ journeyId, node, until }) =>
			lines('rests', `${journeyId} at ${node}${until === null ? '' : `, until ${until}`}`),
		),
		...(owner === 'the journeys' ? [] : lines('owner', owner)),
		...(state === null ? [] : ['', ...JSON.stringify(state, null, 2).split('\n')]),
	];
}

const factText = ({ kind, node, reason }: Step['facts'][number]): string =>
	`${kind}${node === null ? '' : ` at ${node}`}: ${reason}`;

function labelled(label: string, text: string, width: number): readonly string[] {
	const head = `     ${label.padEnd(9)} `;
	return wrap(text.replaceAll('\n', ' '), Math.max(30, width - head.length)).map(
		(line, index) => `${index === 0 ? head : ' '.repeat(head.length)}${line}`,
	);
}
