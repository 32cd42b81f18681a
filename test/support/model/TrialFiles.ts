import { cpSync, mkdirSync, rmSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Decide } from '../../../engine/src/core/decide';
import type { Host } from '../../../engine/src/host/host';
import type { LaneNews } from '../../../engine/src/host/laneWatch';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { StandingClock } from '../host/StandingClock';
import { compileOnce, trialJourneys } from './trialJourneys';

/** What a trial uses of a host. */
export type TriedHost = Pick<
	Host,
	'accept' | 'settled' | 'backlog' | 'outbox' | 'records' | 'brakes' | 'close'
>;

interface Listeners {
	readonly clock: StandingClock;
	readonly decide: Decide;
	readonly watch: (news: LaneNews) => void;
}

/** Data files for trials: each starts from a copy of one in which the journeys are published. */
export class TrialFiles {
	#trials = 0;

	private constructor(private readonly folder: string) {}

	static async in(folder: string): Promise<TrialFiles> {
		const file = path.join(folder, 'template.db');
		const decide: Decide = (state) => ({ state, facts: [], effects: [], cancelledRuns: [] });
		const clock = new StandingClock();
		const host = await openSqliteHost({ file, clock, decide, compile: compileOnce });
		for (const { journey, document } of trialJourneys())
			await host.journeys.publish(journey, document);
		await host.close();
		return new TrialFiles(folder);
	}

	/** Files of a trial's own. */
	next(): TrialFile {
		const own = path.join(this.folder, `trial-${++this.#trials}`);
		mkdirSync(path.join(own, 'life-0'), { recursive: true });
		copyFileSync(path.join(this.folder, 'template.db'), path.join(own, 'life-0', 'wayfare.db'));
		return new TrialFile(own);
	}
}

/** The data file of one trial, through all lives of its host. */
export class TrialFile {
	#life = 0;

	constructor(private readonly folder: string) {}

	async open({ clock, decide, watch }: Listeners): Promise<TriedHost> {
		const file = path.join(this.#path(), 'wayfare.db');
		return await openSqliteHost({
			file,
			clock,
			decide,
			watch,
			compile: compileOnce,
		});
	}

	/** What is on disk at this instant goes on in a copy, as after a kill. */
	cut(): void {
		const before = this.#path();
		this.#life += 1;
		cpSync(before, this.#path(), {
			recursive: true,
			filter: (file) => !file.endsWith('-shm') && !file.endsWith('.lock'),
		});
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	#path(): string {
		return path.join(this.folder, `life-${this.#life}`);
	}
}
