import { checkFlow } from '../../../../../flows-endpoint/src/flowJson/checkFlow';
import { exitCode } from '../../../errors/exitCode';
import type { AddCommand } from '../../command';
import { readText } from '../../files/readText';
import { flowProblemLines } from '../../flow/flowProblemLines';

export const addFlowCheck: AddCommand = (flow, { terminal, end }) => {
	flow
		.command('check')
		.description('Check Flow JSON offline: every problem with its line and what to do')
		.argument('<file...>', 'Flow JSON, versions 2.1 to 7.3')
		.option('--json', 'print the reports as JSON')
		.action((files: readonly string[], { json }: { json?: true }) => {
			const reports = files.map((file) => ({ file, ...checkFlow(readText(file, terminal)) }));
			if (json) terminal.out(JSON.stringify(reports, null, 2));
			else {
				for (const { file, problems } of reports) {
					for (const line of flowProblemLines(file, problems, terminal.width)) terminal.out(line);
				}
			}
			end(reports.every(({ ok }) => ok) ? exitCode.ok : exitCode.problems);
		});
};
