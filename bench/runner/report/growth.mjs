import { ms, number, rate, row, spread, times, wrongStatuses } from './words.mjs';

const title = 'As the data file grows';

function rows({ sizes }) {
	const [first, last] = [sizes[0], sizes.at(-1)];
	const dearer = (cost) => times(cost(last) / cost(first));
	return [
		...sizes.flatMap(({ people, megabytes, startMs, reply, ingest }) => [
			row(
				`${number(people)} contacts, ${number(megabytes)} MB`,
				`replies ${rate(reply.answered.perSecond)}, ${spread(reply.answered)}, ${ms(replyCost({ reply }))} of a processor each`,
			),
			row(
				`  start ${ms(startMs)}`,
				`webhooks ${rate(ingest.acknowledged.perSecond)}, ${spread(ingest.acknowledged)}, ${ms(ingestCost({ ingest }))} of a processor each`,
			),
		]),
		row(
			'processor time, largest ÷ smallest',
			`reply ${dearer(replyCost)}, webhook ${dearer(ingestCost)}`,
		),
	];
}

const wrong = ({ sizes }) =>
	sizes.flatMap(({ people, reply, ingest }) => [
		wrongStatuses(`replies of ${people}`, reply.statuses),
		wrongStatuses(`webhooks of ${people}`, ingest.statuses),
	]);

const replyCost = ({ reply }) => reply.usage.cpuMs / reply.answeredInAll;
const ingestCost = ({ ingest }) => ingest.usage.cpuMs / ingest.acknowledged.count;

/** How the figures of the section `growth` are told, and what in them is wrong. */
export const growth = { title, rows, wrong };
