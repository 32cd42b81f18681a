import type { JsonValue } from '../../../../../cloud-api/json';
import { exitCode } from '../../../errors/exitCode';
import { WayfareError } from '../../../errors/WayfareError';
import type { AddCommand } from '../../command';
import { jsonChanges } from '../../flow/jsonChanges';
import { metaAccount, metaOptions, type MetaOptions } from '../../flow/metaOptions';
import { readFlowFile } from '../../flow/readFlowFile';

interface DiffOptions extends MetaOptions {
	readonly name?: string;
	readonly json?: true;
}

export const addFlowDiff: AddCommand = (flow, { terminal, end }) => {
	metaOptions(
		flow
			.command('diff')
			.description('Compare a Flow’s file with what Meta has; exits with 1 when they differ')
			.argument('<file>', 'Flow JSON')
			.option('--name <name>', 'its name at Meta (default: the file’s or folder’s)')
			.option('--json', 'print the differences as JSON'),
	).action(async (file: string, options: DiffOptions) => {
		const local = readFlowFile(file, terminal);
		if (local === undefined) return end(exitCode.problems);
		const account = metaAccount(options, terminal);
		const name = options.name ?? local.name;
		const found = await account.find(name);
		if (found === undefined) {
			throw new WayfareError('graph.refused', `The account has no flow "${name}"`);
		}
		const text = await account.json(found.id);
		const before = text === undefined ? undefined : (JSON.parse(text) as JsonValue);
		const changes = jsonChanges(before, local.json);
		if (options.json) terminal.out(JSON.stringify(changes, null, 2));
		else if (changes.length === 0) terminal.out(`${name}: no difference`);
		for (const { path, before: there, after: here } of options.json ? [] : changes) {
			terminal.out(path);
			if (there !== undefined) terminal.out(`  - ${short(there)}`);
			if (here !== undefined) terminal.out(`  + ${short(here)}`);
		}
		return end(changes.length === 0 ? exitCode.ok : exitCode.problems);
	});
};

function short(value: JsonValue): string {
	const text = JSON.stringify(value);
	return text.length <= 120 ? text : `${text.slice(0, 117)}…`;
}
