import { sendsUnderWay, webhooksUnanswered } from './cutOff.mjs';
import { firstAnswer } from './firstAnswer.mjs';
import { forgetUncertainty } from './forgetUncertainty.mjs';
import { RunnerProcess } from './RunnerProcess.mjs';
import { SettlingRunner } from './SettlingRunner.mjs';

/** The lives of one runner, one after the other, and what its kills found under way. */
export class Lives {
	/** How each start that was waited for went. */
	recoveries = [];
	#parts;
	#runner = null;
	#sends = [];
	#unanswered = 0;
	/** Since when the runner of now listens, and from when to when the one before it did (the emulator's times). */
	#upSince = null;
	#before = null;

	constructor(parts) {
		this.#parts = parts;
	}

	/** The journey is published, and the command has ended once by itself: what it compiled is kept from then on. */
	async inPeace() {
		for (const Kind of [SettlingRunner, RunnerProcess]) {
			this.#runner = new Kind(this.#parts.env);
			await this.#runner.ready();
			await this.end();
		}
	}

	start() {
		this.#runner = this.#next(RunnerProcess);
	}

	/** Resolves when the runner has taken a webhook, with how long that took and what it went into. */
	async up() {
		const { emulator, webhook } = this.#parts;
		const started = await this.#runner.ready();
		const listening = Date.now();
		this.#upSince = emulator.clock.now();
		// What waits is tried at once, as if Meta's next try came now.
		emulator.setWebhook(webhook).catch(() => undefined);
		await firstAnswer(emulator, webhook.url);
		const answered = Date.now();
		const recovery = {
			ms: answered - this.#runner.startedAt,
			...started,
			answerMs: answered - listening,
		};
		this.recoveries.push(recovery);
		return recovery;
	}

	async kill() {
		const { emulator, file } = this.#parts;
		this.#countWebhooks();
		this.#before = { from: this.#upSince ?? Infinity, to: emulator.clock.now() };
		this.#upSince = null;
		await this.#runner.kill();
		this.#runner = null;
		this.#sends.push(...sendsUnderWay(file));
	}

	/** The last one, which can be asked whether it is at rest. */
	async last() {
		this.#runner = this.#next(SettlingRunner);
		await this.#runner.ready();
		this.#countWebhooks();
		return this.#runner;
	}

	/** The sends and the number of webhooks that had no answer yet when the runner was killed. */
	hits() {
		return { sends: this.#sends, webhooksUnanswered: this.#unanswered };
	}

	/** In peace. */
	async end() {
		const runner = this.#runner;
		this.#runner = null;
		await runner?.stop();
	}

	#next(Kind) {
		const { env, knownBad, file } = this.#parts;
		if (knownBad) forgetUncertainty(file);
		return new Kind(env);
	}

	/** Some time after the kill, when all that were cut off have found out. */
	#countWebhooks() {
		if (this.#before === null) return;
		this.#unanswered += webhooksUnanswered(this.#parts.emulator, this.#before);
		this.#before = null;
	}
}
