import type { AddCommand } from '../../command';
import { addAct } from './act';
import { addList } from './list';

/** Commands on what came to nothing: a running runner's dead letters. */
export const addOutbox: AddCommand = (program, context) => {
	const outbox = program
		.command('outbox')
		.description('List what was not sent or did not arrive, send it again, or drop it');
	addList(outbox, context);
	addAct(outbox, context, 'replay');
	addAct(outbox, context, 'drop');
};
