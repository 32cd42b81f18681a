import { number, row, target } from './words.mjs';

const title = 'Killed in the middle of its work (kill -9)';

const rows = ({ runner, n8n }) => [
	...ledger('runner', runner, target('0 and 0', isClean(runner))),
	...(n8n === null
		? [row('n8n', 'not installed: npm run test:n8n -- --install, then again')]
		: ledger('n8n, default', n8n, null)),
];

const wrong = ({ runner }) => [
	isClean(runner) ? null : `runner: ${JSON.stringify(runner)}`,
	runner.unansweredAtKill === 0 ? 'runner: nothing was under way when it was killed' : null,
];

const ledger = (name, { acknowledged, unansweredAtKill, never, tooMany }, aim) => [
	row(
		name,
		`${number(acknowledged)} messages acknowledged, ${number(unansweredAtKill)} of them not yet answered when it was killed`,
	),
	row(
		'  after its restart',
		`${number(never)} never answered, ${number(tooMany)} answered twice`,
		aim,
	),
];

const isClean = ({ never, tooMany }) => never + tooMany === 0;

/** How the figures of the section `killed` are told, and what in them is wrong. */
export const killed = { title, rows, wrong };
