import { Command, CommanderError } from 'commander';
import { exitCode } from '../errors/exitCode';
import { runnerVersion } from '../http/api/runnerVersion';
import type { AddCommand } from './command';
import { addBackup } from './commands/backup';
import { addBrakes } from './commands/brakes';
import { addBudgets } from './commands/budgets';
import { addAudit } from './commands/audit';
import { addCheck } from './commands/check';
import { addContact } from './commands/contact';
import { addErrors } from './commands/errors';
import { addEvents } from './commands/events';
import { addFlow } from './commands/flow/flow';
import { addImport } from './commands/import';
import { addJourneys } from './commands/journeys';
import { addKeys } from './commands/keys';
import { addMigrate } from './commands/migrate';
import { addOutbox } from './commands/outbox/outbox';
import { addPublish } from './commands/publish';
import { addQuarantine } from './commands/quarantine';
import { addReplay } from './commands/replay';
import { addRestore } from './commands/restore';
import { addSimulate } from './commands/simulate';
import { addStart } from './commands/start';
import { addToken } from './commands/token';
import { addVerify } from './commands/verify';
import { reportError } from './output/reportError';
import type { Terminal } from './Terminal';

const commands: readonly AddCommand[] = [
	addStart,
	addCheck,
	addSimulate,
	addImport,
	addPublish,
	addMigrate,
	addJourneys,
	addBrakes,
	addBudgets,
	addOutbox,
	addEvents,
	addFlow,
	addToken,
	addKeys,
	addAudit,
	addContact,
	addReplay,
	addBackup,
	addVerify,
	addRestore,
	addQuarantine,
	addErrors,
];

const exitCodes = `
Exit codes:
  0  done
  1  the journey or Flow has problems, a simulation or replay did not go as expected, or a backup is damaged
  2  the command line, a setting or a file is not usable; nothing was done
  3  no runner, or no Meta, answered
  4  the runner, or Meta, said no
  5  a fault of ours
  6  asked to stop, the runner did not in 25 seconds and was cut off
  130  told to stop twice`;

/** Runs `wayfare` with these arguments; resolves to its exit code and never rejects. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
	let code: number = exitCode.ok;
	const program = new Command('wayfare')
		.description('Runs WhatsApp journeys drawn in n8n, durably.')
		.version(runnerVersion)
		.addHelpText('after', exitCodes)
		.showHelpAfterError('`wayfare --help` lists the commands.')
		.configureOutput({
			writeOut: (text) => terminal.out(text.trimEnd()),
			writeErr: (text) => terminal.error(text.trimEnd()),
		})
		.exitOverride();
	const context = { terminal, end: (ended: number) => void (code = ended) };
	for (const add of commands) add(program, context);
	try {
		await program.parseAsync(args, { from: 'user' });
		return code;
	} catch (cause) {
		if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCode.ok : exitCode.usage;
		return reportError(cause, terminal);
	}
}
