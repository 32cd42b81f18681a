import Database from 'better-sqlite3';

/** Sends that were claimed and had no answer yet, in the data file of a runner that was just killed. */
export function sendsUnderWay(file) {
	const db = new Database(file, { readonly: true });
	const rows = db.prepare("SELECT id, attempt FROM outbox WHERE status = 'SENDING'").all();
	db.close();
	return rows;
}

/** How many of the tries that were cut off Meta had taken all the same: nothing was sent in their place. */
export function takenOf(cutOff, db) {
	const taken = db
		.prepare("SELECT count(*) FROM outbox WHERE id = ? AND attempt = ? AND status = 'ACCEPTED'")
		.pluck();
	return cutOff.reduce((sum, { id, attempt }) => sum + taken.get(id, attempt), 0);
}

/** How many webhooks had been handed over in that time (the emulator's) and got no answer, because the runner was killed. */
export const webhooksUnanswered = (emulator, { from, to }) =>
	emulator
		.deliveries()
		.flatMap(({ attempts }) => attempts)
		.filter(({ at, result }) => at >= from && at <= to && wasCut(result)).length;

/** A runner that is away refuses the connection. */
const wasCut = (result) => result.kind === 'noAnswer' && result.reason !== 'ECONNREFUSED';
