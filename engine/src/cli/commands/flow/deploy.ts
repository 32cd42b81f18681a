import type { JsonValue } from '../../../../../cloud-api/json';
import { exitCode } from '../../../errors/exitCode';
import type { AddCommand } from '../../command';
import type { MetaAccount } from '../../flow/MetaAccount';
import { metaAccount, metaOptions, type MetaOptions } from '../../flow/metaOptions';
import { planDeploy, type DeployStep } from '../../flow/planDeploy';
import { readFlowFile, type FlowFile } from '../../flow/readFlowFile';

interface DeployOptions extends MetaOptions {
	readonly name?: string;
	readonly endpoint?: string;
	readonly category?: readonly string[];
	readonly draft?: true;
	readonly dryRun?: true;
	readonly json?: true;
}

export const addFlowDeploy: AddCommand = (flow, { terminal, end }) => {
	metaOptions(
		flow
			.command('deploy')
			.description(
				'Bring a Flow to Meta as the file has it: create, upload, publish what is missing',
			)
			.argument('<file>', 'Flow JSON')
			.option('--name <name>', 'its name at Meta (default: the file’s or folder’s)')
			.option('--endpoint <url>', 'where its data exchange goes')
			.option('--category <category...>', 'what it is for, such as APPOINTMENT_BOOKING')
			.option('--draft', 'do not publish')
			.option('--dry-run', 'say what would be done, and do nothing')
			.option('--json', 'print the outcome as JSON'),
	).action(async (file: string, options: DeployOptions) => {
		const local = readFlowFile(file, terminal);
		if (local === undefined) return end(exitCode.problems);
		const account = metaAccount(options, terminal);
		const name = options.name ?? local.name;
		const found = await account.find(name);
		const text = found === undefined ? undefined : await account.json(found.id);
		const steps = planDeploy(
			{
				name,
				json: local.json,
				endpointUri: options.endpoint,
				categories: options.category,
				publish: options.draft !== true,
			},
			found && { flow: found, json: parsed(text) },
		);
		const say = (line: string) => (options.json ? terminal.error(line) : terminal.out(line));
		if (steps.length === 0) say(`${name}: nothing to do, Meta has it as it is here`);
		const work = { account, local, name, options };
		let id = found?.id ?? '';
		for (const step of steps) {
			say(`${name}: ${wordsOf(step)}`);
			if (options.dryRun) continue;
			const outcome = await take(step, id, work);
			id = outcome.id;
			if (outcome.problems.length === 0) continue;
			for (const problem of outcome.problems) terminal.error(`  ${problem}`);
			return end(exitCode.problems);
		}
		if (options.json) terminal.out(JSON.stringify({ id, name, steps }, null, 2));
		else if (!options.dryRun) terminal.out(`${name}: ${id}`);
		return end(exitCode.ok);
	});
};

interface Work {
	readonly account: MetaAccount;
	readonly local: FlowFile;
	readonly name: string;
	readonly options: DeployOptions;
}

async function take(
	step: DeployStep,
	id: string,
	{ account, local, name, options }: Work,
): Promise<{ readonly id: string; readonly problems: readonly string[] }> {
	switch (step.kind) {
		case 'create':
			return { id: await account.create(name, options.category ?? ['OTHER']), problems: [] };
		case 'upload':
			return { id, problems: await account.upload(id, local.text) };
		case 'change':
			await account.change(id, step);
			return { id, problems: [] };
		case 'publish':
			await account.publish(id);
			return { id, problems: [] };
	}
}

function wordsOf(step: DeployStep): string {
	switch (step.kind) {
		case 'create':
			return 'create it';
		case 'upload':
			return `upload its screens (${step.changes} ${step.changes === 1 ? 'change' : 'changes'})`;
		case 'change':
			return `set its ${Object.keys(step)
				.filter((key) => key !== 'kind')
				.map((key) => (key === 'endpointUri' ? 'endpoint' : key))
				.join(' and ')}`;
		case 'publish':
			return 'publish it';
	}
}

/** What Meta holds may be broken; then every bit of it counts as different. */
function parsed(text: string | undefined): JsonValue | undefined {
	try {
		return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
	} catch {
		return undefined;
	}
}
