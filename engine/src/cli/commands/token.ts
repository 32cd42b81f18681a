import { Option, type Command } from 'commander';
import { roles, type Role } from '../../access/role';
import { TokenBook } from '../../access/TokenBook';
import { TokenFile } from '../../access/TokenFile';
import { exitCode } from '../../errors/exitCode';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand, CommandContext } from '../command';
import { dataFolder, dataOption } from '../dataFolder';
import { table } from '../output/table';

/** Commands on the tokens of a data folder; a running runner knows of a change at once. */
export const addToken: AddCommand = (program, context) => {
	const token = program
		.command('token')
		.description('Make the owner’s token of the REST API, or tokens for others');
	addOwner(token, context);
	addCreate(token, context);
	addList(token, context);
	addRevoke(token, context);
};

function addOwner(token: Command, { terminal, end }: CommandContext): void {
	dataOption(token)
		.option('--rotate', 'make a new owner’s token; the old one stops working at once')
		.action(({ data, rotate }: { data?: string; rotate?: true }) => {
			const file = new TokenFile(dataFolder(data, terminal));
			if (file.exists() && !rotate) {
				terminal.error(
					'There is an owner’s token already, and only its hash is kept. `wayfare token --rotate` makes a new one.',
				);
				end(exitCode.usage);
				return;
			}
			terminal.error('The REST API’s token, shown this once:');
			terminal.out(file.rotate(terminal.random(32)));
		});
}

function addCreate(token: Command, { terminal }: CommandContext): void {
	dataOption(token.command('create').description('Make a token for a person or a program'))
		.requiredOption('--name <name>', 'who or what uses it')
		.addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
		.action(({ name, role }: { name: string; role: Role }, command: Command) => {
			const book = new TokenBook(folderOf(command, terminal));
			const made = book.create({ name, role }, terminal.random(32), terminal.now());
			terminal.error(`The token ${made.entry.id} of “${name}” (${role}), shown this once:`);
			terminal.out(made.token);
		});
}

function addList(token: Command, { terminal }: CommandContext): void {
	dataOption(token.command('list').description('List tokens, revoked ones too')).action(
		(_options: unknown, command: Command) => {
			const folder = folderOf(command, terminal);
			const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
			const owner = new TokenFile(folder).exists() ? [['owner', 'owner', 'owner', '']] : [];
			const others = new TokenBook(folder)
				.list()
				.map(({ id, name, role, createdAt, revokedAt }) => [
					id,
					role,
					name,
					`made ${day(createdAt)}${revokedAt === null ? '' : `, revoked ${day(revokedAt)}`}`,
				]);
			for (const line of table([...owner, ...others])) terminal.out(line);
		},
	);
}

function addRevoke(token: Command, { terminal }: CommandContext): void {
	dataOption(token.command('revoke').description('End a token at once'))
		.argument('<id>', 'as `wayfare token list` shows it')
		.action((id: string, _options: unknown, command: Command) => {
			const book = new TokenBook(folderOf(command, terminal));
			const revoked = book.revoke(id, terminal.now());
			if (revoked === null) throw new WayfareError('token.unknown', `There is no token “${id}”`);
			terminal.out(`“${revoked.name}” (${revoked.role}) is let in no more.`);
		});
}

/** `--data` may stand before the word of the subcommand, too. */
function folderOf(command: Command, terminal: CommandContext['terminal']): string {
	const { data } = command.optsWithGlobals<{ data?: string }>();
	return dataFolder(data, terminal);
}
