import { checkFile, type CheckOutcome } from './checkFile';
import { writeMark } from './CheckMark';

export interface FileCheckOptions {
	readonly file: string;
	/** Real ms until the first one, and between them. */
	readonly firstAfterMs: number;
	readonly everyMs: number;
	/** ms UTC. */
	readonly now: () => number;
	readonly tell: (outcome: CheckOutcome) => void;
}

/** How soon a file that could not be read is tried again. */
const retryMs = 3_600_000;

/** Reads the whole data file now and then while the runner works on it, and says what came out. */
export class FileCheck {
	readonly #stop = new AbortController();
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<void> | null = null;

	constructor(private readonly options: FileCheckOptions) {
		this.#next(options.firstAfterMs);
	}

	/** Ends the one under way: it starts from the beginning next time. */
	async close(): Promise<void> {
		clearTimeout(this.#timer);
		this.#stop.abort();
		await this.#running;
	}

	#next(afterMs: number): void {
		this.#timer = setTimeout(() => (this.#running = this.#check()), afterMs).unref();
	}

	async #check(): Promise<void> {
		const { file, everyMs, now, tell } = this.options;
		const outcome = await checkFile(file, this.#stop.signal);
		if (outcome === null) return;
		if (outcome.kind === 'sound') writeMark(file, { at: now(), damage: null });
		tell(outcome);
		// What is damaged stays so.
		if (outcome.kind !== 'damaged')
			this.#next(outcome.kind === 'sound' ? everyMs : Math.min(everyMs, retryMs));
	}
}
