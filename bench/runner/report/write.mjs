import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../../scripts/launch/root.mjs';
import { sections } from './sections.mjs';
import { markdownTable } from './table.mjs';

const json = path.join(root, 'bench/results.json');
const page = path.join(root, 'bench/RESULTS.md');

/** Keeps the figures of a run, and makes the page of all that are kept: each section as it was last measured. */
export async function write(run) {
	const known = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
	const kept = Object.fromEntries(
		Object.keys(sections).flatMap((name) =>
			name in run || name in known ? [[name, run[name] ?? known[name]]] : [],
		),
	);
	await writeFormatted(json, JSON.stringify(kept));
	await writeFormatted(page, pageOf(kept));
}

async function writeFormatted(file, text) {
	writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const pageOf = (kept) =>
	[
		'# What the runner does',
		'Made by `npm run bench -- --write`; all figures, also those that no table shows, are in `results.json`. Client, Graph and runner share the cores of one machine, and the client’s share is told. Replies are counted where they arrive, at the Graph that takes them.',
		...Object.entries(kept).map(([name, { machine, options, figures }]) => {
			const { title, rows } = sections[name];
			return [
				`## ${title}`,
				markdownTable(rows(figures)),
				tellMachine(name, machine, options),
			].join('\n\n');
		}),
	].join('\n\n');

const tellMachine = (name, machine, { seconds }) =>
	`\`npm run bench -- --only ${name}\`, ${name === 'reply' ? 'three turns each' : 'loads'} of ${seconds} s, ${machine.date} UTC, commit ${machine.commit}. ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, SQLite ${machine.sqlite}${name === 'reply' ? `, n8n ${machine.n8n}` : ''}; load before ${machine.loadBefore.toFixed(1)}.${isBusy(machine) ? ' **The machine was busy with other work**: rates and waiting times say less than processor times and bytes.' : ''}`;

/** Others had more than a quarter of it. */
const isBusy = ({ loadBefore, cores }) => loadBefore > cores / 4;
