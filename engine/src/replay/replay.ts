import type { Decide, Definitions } from '../core/decide';
import type { Decision } from '../core/decision';
import { isDigestOf } from '../core/digestOf';
import type { LaneState } from '../core/laneState';
import type { Histories, History, RecordedStep } from '../host/histories';

/** What decides again: this build, or another. */
export interface Build {
	readonly decide: Decide;
	readonly version: Histories['version'];
}

/** What a build makes of a recorded event. */
export type Came =
	/** What was recorded, letter for letter. */
	| { readonly kind: 'same'; readonly decision: Decision }
	/** Something else. `missing`: journeys (`id@version`) that were published then and are not here as they were. */
	| { readonly kind: 'other'; readonly decision: Decision; readonly missing: readonly string[] }
	/** Nothing: it throws. */
	| { readonly kind: 'thrown'; readonly reason: string };

/** One recorded event, decided again. */
export interface ReplayedStep {
	/** Its place in the history, from 1. */
	readonly nth: number;
	readonly recorded: RecordedStep;
	readonly came: Came;
	/** The lane's state after it. */
	readonly after: LaneState;
}

/**
 * Decides a history again, event by event, from the states that are kept with it. Pure; a step after one that came out
 * otherwise goes on from what this build made of that, until the next kept state.
 */
export function* replay(history: History, build: Build): Generator<ReplayedStep, void> {
	const definitions = new Map<string, Published>();
	let state: LaneState | undefined;
	for (const [index, recorded] of history.steps.entries()) {
		const from = recorded.before ?? state;
		if (from === undefined) throw new Error('A history begins with the state it begins from');
		const published = definitions.get(recorded.set) ?? publishedIn(history, recorded.set, build);
		definitions.set(recorded.set, published);
		const { came, after } = decideAgain(from, recorded, published, build);
		state = after;
		yield { nth: index + 1, recorded, came, after };
	}
}

interface Published {
	readonly definitions: Definitions;
	readonly missing: readonly string[];
}

function publishedIn({ sets }: History, name: string, { version }: Build): Published {
	const { channel, published } = sets[name] ?? { channel: 'none', published: [] };
	const found = published.map(([id, hash]) => ({ name: `${id}@${hash}`, it: version(id, hash) }));
	return {
		definitions: {
			channel,
			published: found.flatMap(({ it }) => it ?? []),
			version: (id, hash) => version(id, hash) ?? undefined,
		},
		missing: found.filter(({ it }) => it === null).map((one) => one.name),
	};
}

function decideAgain(
	from: LaneState,
	{ event, now, digest }: RecordedStep,
	{ definitions, missing }: Published,
	{ decide }: Build,
): Pick<ReplayedStep, 'came' | 'after'> {
	try {
		const decision = decide(from, event, now, definitions);
		const json = JSON.stringify(decision.state);
		const same = isDigestOf(digest, decision, json);
		return {
			came: same ? { kind: 'same', decision } : { kind: 'other', decision, missing },
			// As a data file would give it to the next event.
			after: JSON.parse(json) as LaneState,
		};
	} catch (error) {
		const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		return { came: { kind: 'thrown', reason }, after: from };
	}
}
