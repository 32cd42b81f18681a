import type { Command } from 'commander';
import type { z } from 'zod';
import { outboxRow } from '../../../http/api/schemas/outbox';
import { listOptions, printList, type ListOptions } from '../../client/listCommand';
import type { CommandContext } from '../../command';
import { letterFilter, letterOptions, type LetterOptions } from './letterOptions';

/** `wayfare outbox list` */
export function addList(outbox: Command, { terminal }: CommandContext): void {
	const command = outbox.command('list').description('List what came to nothing, oldest first');
	listOptions(letterOptions(command)).action(async (options: ListOptions & LetterOptions) => {
		const { states, ...filter } = letterFilter(options);
		const query = new URLSearchParams(
			Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
		);
		if (Array.isArray(states)) for (const state of states) query.append('state', String(state));
		const none = 'Nothing came to nothing.';
		await printList({ path: '/outbox/dead', query, item: outboxRow, row, none }, options, terminal);
	});
}

const row = (row: z.output<typeof outboxRow>): readonly string[] => [
	row.id,
	row.status === 'ACCEPTED' ? 'UNDELIVERED' : row.status,
	row.code === null ? '' : `error ${row.code}`,
	row.queuedAt,
	row.contactId,
	row.effect.kind === 'call' ? row.effect.operation : whatOf(row.effect.message),
	row.reason ?? '',
];

/** A template by its name; what others say is nobody's business on a screen. */
const whatOf = (message: { readonly kind: string; readonly name?: unknown }): string =>
	message.kind === 'template' ? `template ${String(message.name)}` : message.kind;
