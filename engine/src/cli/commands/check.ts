import { exitCode } from '../../errors/exitCode';
import type { AddCommand } from '../command';
import { compileFiles } from '../files/compileFiles';
import { problemCount, problemLines } from '../output/problemLines';

export const addCheck: AddCommand = (program, { terminal, end }) => {
	program
		.command('check')
		.description('Check journey files: every problem with its node and what to do')
		.argument('<file...>', 'workflows as n8n downloads them; they may call each other')
		.option('--json', 'print the problems as JSON')
		.action((names: readonly string[], { json }: { json?: true }) => {
			const checked = compileFiles(names, terminal);
			if (json)
				terminal.out(
					JSON.stringify(
						checked.map(({ file, problems }) => ({ file, problems })),
						null,
						2,
					),
				);
			else {
				for (const { file, problems } of checked) {
					terminal.out(
						problems.length === 0 ? `${file}: no problems` : `${file}: ${problemCount(problems)}`,
					);
					for (const line of problemLines(problems, terminal.width)) terminal.out(line);
				}
			}
			end(checked.some(({ journey }) => journey === null) ? exitCode.problems : exitCode.ok);
		});
};
