import { exitCode } from '../../errors/exitCode';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand } from '../command';
import { compileFiles, type CheckedFile } from '../files/compileFiles';
import { readText } from '../files/readText';
import { parseScript } from '../simulate/script';
import { playScript } from '../simulate/playScript';
import { simulationLines } from '../simulate/simulationLines';

interface SimulateOptions {
	readonly script: string;
	readonly start?: string;
	readonly json?: true;
}

export const addSimulate: AddCommand = (program, { terminal, end }) => {
	program
		.command('simulate')
		.description('Play a script against journeys, with the runner’s own engine and no network')
		.argument('<file...>', 'workflows as n8n downloads them, all published together')
		.requiredOption('--script <file>', 'what the customer does, see below')
		.option(
			'--start <time>',
			'when it begins, e.g. 2026-01-05T10:00:00Z (default: the script’s, else now)',
		)
		.option('--json', 'print conversation and trace as JSON')
		.addHelpText('after', scriptHelp)
		.action((names: readonly string[], { script: scriptFile, start, json }: SimulateOptions) => {
			const checked = compileFiles(names, terminal);
			refuseErrors(checked);
			const journeys = checked.flatMap(({ journey }) => (journey === null ? [] : [journey]));
			const script = parseScript(readText(scriptFile, terminal), scriptFile);
			const simulation = playScript(
				journeys,
				script.lines,
				beginning(start) ?? script.start ?? terminal.now(),
			);
			if (json) terminal.out(JSON.stringify(simulation, null, 2));
			else {
				const zone = journeys[0]?.timezone ?? 'UTC';
				for (const line of simulationLines(simulation, zone, terminal.width)) terminal.out(line);
			}
			end(simulation.disappointments.length === 0 ? exitCode.ok : exitCode.problems);
		});
};

function refuseErrors(checked: readonly CheckedFile[]): void {
	const broken = checked.find(({ journey }) => journey === null);
	if (broken === undefined) return;
	const details = broken.problems.map(({ node, ...problem }) => ({ ...problem, at: node }));
	throw new WayfareError('journey.problems', `${broken.file} has errors`, { details });
}

function beginning(text: string | undefined): number | null {
	if (text === undefined) return null;
	const start = Date.parse(text);
	if (Number.isNaN(start))
		throw new WayfareError(
			'usage.invalid',
			`--start: “${text}” is no time; write 2026-01-05T10:00:00Z`,
		);
	return start;
}

const scriptHelp = `
A script is a JSON list, or {"start": "2026-01-05T10:00:00Z", "lines": [...]}. Its lines:
  {"text": "hola"}                        the customer writes
  {"tap": "Prices"}                       the customer taps a button or a row, by title or id
  {"event": "cart.updated", "key": "c1", "data": {}}
  {"agent": "take"}  {"agent": "reply", "text": "…"}  {"agent": "resolve"}
  {"wait": "2h"}                          time passes: 45m, 2h, 1d12h
  {"expect": "Welcome"}                   the business said so since the last line, else exit code 1
Each but the last two takes "at": "+90m", counted from the start.`;
