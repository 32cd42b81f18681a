import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * What became of each mutant so far, a line each in a file, so that a run that was cut off can be continued. The file
 * goes by what the mutants are tried in: of any other code, or by other tests, nothing is known.
 */
export class Tried {
	#outcomes = new Map();
	#file;

	/** `texts`: all that decides what becomes of them. */
	constructor(folder, name, texts, isContinued) {
		const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
		this.#file = path.join(folder, `${name}-${hash.slice(0, 16)}.jsonl`);
		mkdirSync(folder, { recursive: true });
		if (!isContinued) rmSync(this.#file, { force: true });
		if (!existsSync(this.#file)) return;
		for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
			// The last one may have been cut off with the run.
			if (!line.endsWith('}')) continue;
			const outcome = JSON.parse(line);
			this.#outcomes.set(outcome.id, outcome);
		}
	}

	get size() {
		return this.#outcomes.size;
	}

	get(id) {
		return this.#outcomes.get(id);
	}

	add(outcome) {
		this.#outcomes.set(outcome.id, outcome);
		appendFileSync(this.#file, `\n${JSON.stringify(outcome)}`);
	}
}
