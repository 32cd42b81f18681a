/** What is asked for in one turn of the event loop shares a commit, and its fsync. */
export class Together {
	#db;
	#waiting = [];

	constructor(db) {
		this.#db = db;
	}

	/** Resolves when what `job` wrote is on the disk. */
	run(job) {
		return new Promise((done) => {
			if (this.#waiting.push({ job, done }) === 1) setImmediate(() => this.#commit());
		});
	}

	#commit() {
		const jobs = this.#waiting.splice(0);
		this.#db.exec('BEGIN');
		for (const { job } of jobs) job();
		this.#db.exec('COMMIT');
		for (const { done } of jobs) done();
	}
}
