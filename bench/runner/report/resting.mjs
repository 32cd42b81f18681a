import { mb, ms, number, row, target } from './words.mjs';

const title = 'Runs that rest';

const rows = ({ runs, seedSeconds, bytesPerRun, journalBytesPerRun, empty, full }) => [
	row(
		'runs at a wait',
		`${number(runs)}, made in ${number(seedSeconds)} s (${ms((seedSeconds * 1000) / runs)} each)`,
	),
	row(
		'disk for each',
		`${number(bytesPerRun)} bytes, and ${number(journalBytesPerRun)} in the journal for its eight days`,
		target('≤ 2,048 bytes', bytesPerRun <= 2048),
	),
	row(
		'start',
		`${ms(full.startMs)} (empty ${ms(empty.startMs)})`,
		target('< 3 s', full.startMs < 3000),
	),
	row(
		'memory at rest',
		`${mb(full.rssMb)} (empty ${mb(empty.rssMb)})`,
		target('≤ 1.2 × empty', full.rssMb <= empty.rssMb * 1.2),
	),
];

const wrong = () => [];

/** How the figures of the section `resting` are told, and what in them is wrong. */
export const resting = { title, rows, wrong };
